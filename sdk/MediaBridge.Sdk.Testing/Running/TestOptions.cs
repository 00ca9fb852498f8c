using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MediaBridge.Sdk.Testing;

/// <summary>Makes options records of what a fixture gives, as the engine makes them of files.</summary>
internal static class TestOptions
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new TestDurationConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Makes an options record, and tells the services its secrets.</summary>
    /// <exception cref="ContractException">The options do not fit the record.</exception>
    public static object Bind(Type type, object? options, string what, TestServices services)
    {
        var record = options?.GetType().IsAssignableTo(type) == true ? options : FromJson(type, ToJson(options, what), what);
        foreach (var (name, value) in Canaries.SecretsOf(record))
        {
            services.Secrets[name] = value;
        }

        return record;
    }

    private static JsonObject ToJson(object? options, string what)
    {
        try
        {
            var node = options switch
            {
                null => new JsonObject(),
                string text => JsonNode.Parse(text),
                JsonNode json => json.DeepClone(),
                JsonElement json => JsonNode.Parse(json.GetRawText()),
                _ => JsonSerializer.SerializeToNode(options, options.GetType(), Json),
            };
            return node as JsonObject ?? throw new ContractException($"{what}: {options} is no JSON object.", "Give the record, a JSON object, or an anonymous object.");
        }
        catch (JsonException e)
        {
            throw new ContractException($"{what}: the JSON is wrong: {e.Message}", "Correct it in the fixture.", e);
        }
    }

    private static object FromJson(Type type, JsonObject json, string what)
    {
        Canaries.Fill(type, json);
        try
        {
            return json.Deserialize(type, Json)!;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or ArgumentException or TargetInvocationException)
        {
            throw new ContractException($"{what} do not fit {type.Name}: {e.Message}", "Give what is required in the fixture: override Options, OptionsFor or ConnectionOptions.", e);
        }
    }
}
