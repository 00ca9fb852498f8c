using System.Text.Json.Nodes;

namespace MediaBridge.Core.Pipelines.Yaml;

/// <summary>Changes one entry of a YAML text and leaves every other character as it is, comments above all.</summary>
/// <remarks>The result is read again: if it does not say what was wanted, the text is not changed and the person is told to use an editor.</remarks>
internal static class YamlEdit
{
    /// <summary>The text with a value at a path of keys, replaced or added; or what is wrong.</summary>
    public static (string? Text, Problem? Problem) Set(string text, IReadOnlyList<string> path, JsonNode value, string? file = null)
    {
        var (root, problem) = Read(text, file);
        if (problem is not null)
        {
            return (null, problem);
        }

        var changed = Set(new YamlLines(text), root, path, value);
        return changed is not null && Find(YamlReader.Read(changed).Root, path) is { } found && JsonNode.DeepEquals(Plain(found), Plain(Parse(YamlFlow.Write(value))))
            ? (changed, null)
            : (null, Refused(path, file));
    }

    /// <summary>The text without the entry at a path of keys; the same text if there is none.</summary>
    public static (string? Text, Problem? Problem) Remove(string text, IReadOnlyList<string> path, string? file = null)
    {
        var (root, problem) = Read(text, file);
        if (problem is not null)
        {
            return (null, problem);
        }

        if (Find(root, path) is null || Find(root, [.. path.SkipLast(1)]) is not MapNode parent)
        {
            return (text, null);
        }

        var changed = new YamlLines(text).Without(parent, parent.Find(path[^1])!);
        var again = YamlReader.Read(changed);
        var others = (root as MapNode)!.Entries.Count - (path.Count == 1 ? 1 : 0);
        return again.Problems.Count == 0 && Find(again.Root, path) is null && ((again.Root as MapNode)?.Entries.Count ?? 0) == others
            ? (changed, null)
            : (null, Refused(path, file));
    }

    /// <summary>The node at a path of keys; null if there is none.</summary>
    public static Node? Find(Node? root, IReadOnlyList<string> path)
    {
        foreach (var key in path)
        {
            root = (root as MapNode)?.Find(key)?.Value;
        }

        return root;
    }

    private static string? Set(YamlLines lines, Node? root, IReadOnlyList<string> path, JsonNode value)
    {
        if (root is null)
        {
            return lines.Append(path, value);
        }

        var map = root as MapNode;
        for (var i = 0; map is not null; i++)
        {
            if (map.Find(path[i]) is not { } entry)
            {
                return lines.Insert(map, [.. path.Skip(i)], value);
            }

            if (i == path.Count - 1 || entry.Value is not MapNode { Entries.Count: > 0 } inner)
            {
                return lines.Replace(entry, Wrap([.. path.Skip(i + 1)], value));
            }

            map = inner;
        }

        return null;
    }

    private static JsonNode Wrap(IReadOnlyList<string> path, JsonNode value)
        => path.Reverse().Aggregate(value.DeepClone(), (inner, key) => new JsonObject { [key] = inner });

    private static (Node? Root, Problem? Problem) Read(string text, string? file)
    {
        var yaml = YamlReader.Read(text, file);
        return (yaml.Root, yaml.Problems.Count > 0 ? yaml.Problems[0] : null);
    }

    private static Node? Parse(string text) => YamlReader.Read(text).Root;

    /// <summary>The nodes as JSON, every scalar a text, for comparison.</summary>
    private static JsonNode? Plain(Node? node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Value, Plain(e.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Plain)]),
        ScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };

    private static Problem Refused(IReadOnlyList<string> path, string? file) => new()
    {
        Code = ProblemCodes.EditRefused,
        Message = $"'{string.Join('.', path)}' cannot be changed without touching more than that entry.",
        Hint = "Change it in an editor.",
        File = file,
    };
}
