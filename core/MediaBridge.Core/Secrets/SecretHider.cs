using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Secrets;

/// <summary>Keeps known secrets out of what is stored: items, changes, results. Named ones leave a mark that only downloads resolve, and only for the address of the connection they belong to.</summary>
internal sealed class SecretHider(Redactor? redactor)
{
    private static readonly JsonSerializerOptions Json = MediaItem.JsonOptions;

    /// <summary>Hides nothing.</summary>
    public static SecretHider None { get; } = new(null);

    /// <summary>The JSON of items, a line each, without secrets; the same instance if there are none.</summary>
    public byte[] Lines(byte[] json)
    {
        if (redactor?.Contains(json) != true)
        {
            return json;
        }

        var lines = Encoding.UTF8.GetString(json).Split('\n');
        var changed = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var node = lines[i].Length == 0 ? null : JsonNode.Parse(lines[i]);
            if (Hide(node) is { } hidden)
            {
                lines[i] = hidden.ToJsonString(Json);
                changed = true;
            }
        }

        return changed ? Encoding.UTF8.GetBytes(string.Join('\n', lines)) : json;
    }

    /// <summary>A text without secrets.</summary>
    public string Text(string text) => redactor?.Hide(text) ?? text;

    /// <summary>An item, a change or a result without secrets; the same instance if there are none.</summary>
    public T Value<T>(T value)
        where T : class
    {
        if (redactor is not { IsEmpty: false })
        {
            return value;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(value, Json);
        var hidden = Lines(json);
        return ReferenceEquals(hidden, json) ? value : JsonSerializer.Deserialize<T>(hidden, Json)!;
    }

    /// <summary>The node with its texts hidden; null if there was nothing to hide.</summary>
    private JsonNode? Hide(JsonNode? node)
    {
        var changed = false;
        switch (node)
        {
            case JsonObject map:
                foreach (var (name, value) in map.ToList())
                {
                    if (Hide(value) is { } hidden)
                    {
                        map[name] = hidden.Parent is null ? hidden : hidden.DeepClone();
                        changed = true;
                    }
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    if (Hide(list[i]) is { } hidden)
                    {
                        list[i] = hidden.Parent is null ? hidden : hidden.DeepClone();
                        changed = true;
                    }
                }

                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                var without = redactor!.Hide(text);
                return ReferenceEquals(without, text) ? null : JsonValue.Create(without);
        }

        return changed ? node : null;
    }
}
