using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines.Yaml;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Pipelines;

/// <summary>Makes nodes of keys and values that a command line gives: dots lead into maps, and commas or repeated keys make a list where the schema wants one.</summary>
internal static class CopyOptions
{
    public static MapNode Nodes(IEnumerable<KeyValuePair<string, string>> options, JsonObject schema, IComponentIndex index)
    {
        var groups = options.GroupBy(o => o.Key.Split('.')[0], StringComparer.Ordinal).ToList();
        var entries = new List<(string, Node?)>();
        foreach (var group in groups)
        {
            var property = SchemaFacts.Properties(schema)[group.Key] as JsonObject ?? schema["additionalProperties"] as JsonObject ?? [];
            var nested = group.Where(o => o.Key.Length > group.Key.Length).Select(o => KeyValuePair.Create(o.Key[(group.Key.Length + 1)..], o.Value)).ToList();
            entries.Add((group.Key, nested.Count > 0 ? Nodes(nested, Inner(property, groups, index), index) : Value([.. group.Select(o => o.Value)], property)));
        }

        return NodeMaker.Map(entries);
    }

    private static Node Value(IReadOnlyList<string> values, JsonObject schema)
        => SchemaFacts.Type(schema) is "array"
            ? new ListNode { Items = [.. values.SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(NodeMaker.Plain)] }
            : NodeMaker.Plain(values[^1]);

    /// <summary>The schema of a nested map: its own, or that of the component which the option beside it names.</summary>
    private static JsonObject Inner(JsonObject property, List<IGrouping<string, KeyValuePair<string, string>>> siblings, IComponentIndex index)
    {
        if (SchemaFacts.OptionsOf(property) is not var (kind, named))
        {
            return property;
        }

        var id = siblings.Find(s => string.Equals(s.Key, named, StringComparison.Ordinal))?.Last().Value;
        return id is not null && Enum.TryParse<ComponentKind>(kind, ignoreCase: true, out var of) ? index.Find(of, id)?.Options ?? [] : [];
    }
}
