using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaBridge.Core.Pipelines.Yaml;

/// <summary>Makes nodes of values that stand in no text, so that they are checked like those of a file.</summary>
internal static class NodeMaker
{
    /// <summary>Texts stay texts; numbers, true and false are plain.</summary>
    public static Node Of(JsonNode? value) => value switch
    {
        JsonObject map => Map([.. map.Select(p => (p.Key, Of(p.Value)))]),
        JsonArray list => new ListNode { Items = [.. list.Select(Of)] },
        null => Plain(""),
        _ when value.GetValueKind() == JsonValueKind.String => Text(value.GetValue<string>()),
        _ => Plain(value.ToJsonString()),
    };

    /// <summary>A text.</summary>
    public static ScalarNode Text(string text) => new() { Value = text };

    /// <summary>A value whose type the schema decides.</summary>
    public static ScalarNode Plain(string text) => new() { Value = text, IsPlain = true };

    /// <summary>A map without the entries that have no value.</summary>
    public static MapNode Map(params IReadOnlyList<(string Key, Node? Value)> entries)
        => new() { Entries = [.. entries.Where(e => e.Value is not null).Select(e => new MapEntry { Key = Text(e.Key), Value = e.Value! })] };
}
