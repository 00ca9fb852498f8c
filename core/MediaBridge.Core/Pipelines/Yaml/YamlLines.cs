using System.Text;
using System.Text.Json.Nodes;

namespace MediaBridge.Core.Pipelines.Yaml;

/// <summary>Cuts and joins a YAML text at the places of its nodes.</summary>
internal sealed class YamlLines(string text)
{
    private readonly string _newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Adds an entry behind everything.</summary>
    public string Append(IReadOnlyList<string> path, JsonNode value)
    {
        var gap = text.Length == 0 || text.EndsWith('\n') ? "" : _newLine;
        return $"{text}{gap}{Block(path, value, 0)}{_newLine}";
    }

    /// <summary>Adds an entry as the last one of a map that has some.</summary>
    public string Insert(MapNode map, IReadOnlyList<string> path, JsonNode value)
    {
        if (map.IsFlow)
        {
            var at = map.Entries.Count == 0 ? map.Start.Index + 1 : ContentEnd(map.Entries[^1]);
            var entry = $"{YamlFlow.Scalar(path[0])}: {YamlFlow.Write(Inner(path, value))}";
            return map.Entries.Count == 0 ? text.Insert(at, $" {entry} ") : text.Insert(at, $", {entry}");
        }

        var indent = map.Entries[0].Key.Start.Column - 1;
        var end = LineEnd(ContentEnd(map.Entries[^1]));
        var gap = end > 0 && text[end - 1] == '\n' ? "" : _newLine;
        return text.Insert(end, $"{gap}{Block(path, value, indent)}{_newLine}");
    }

    /// <summary>Replaces the value of an entry; a comment behind it stays.</summary>
    public string Replace(MapEntry entry, JsonNode value)
    {
        var colon = text.IndexOf(':', entry.Key.End.Index);
        return colon < 0 ? text : $"{text[..(colon + 1)]} {YamlFlow.Write(value)}{text[Math.Max(ContentEnd(entry), colon + 1)..]}";
    }

    /// <summary>Takes an entry out: its lines in a block, itself and a comma in braces.</summary>
    public string Without(MapNode map, MapEntry entry)
    {
        var (start, end) = (entry.Key.Start.Index, ContentEnd(entry));
        if (!map.IsFlow)
        {
            var lineStart = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
            return string.IsNullOrWhiteSpace(text[lineStart..start]) ? text.Remove(lineStart, LineEnd(end) - lineStart) : text;
        }

        var index = map.Entries.ToList().IndexOf(entry);
        if (index < map.Entries.Count - 1)
        {
            return text.Remove(start, map.Entries[index + 1].Key.Start.Index - start);
        }

        var from = index == 0 ? start : ContentEnd(map.Entries[index - 1]);
        return text.Remove(from, end - from);
    }

    private static JsonNode Inner(IReadOnlyList<string> path, JsonNode value)
        => path.Skip(1).Reverse().Aggregate(value.DeepClone(), (inner, key) => new JsonObject { [key] = inner });

    /// <summary>Behind the last character of an entry; the marks of block texts reach into the lines below, which are cut off.</summary>
    private int ContentEnd(MapEntry entry)
    {
        var end = Math.Max(entry.Value.End.Index, entry.Key.End.Index);
        while (end > entry.Key.End.Index && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end == entry.Key.End.Index && text.IndexOf(':', end) is >= 0 and var colon && string.IsNullOrWhiteSpace(text[end..colon]))
        {
            end = colon + 1;
        }

        return end;
    }

    /// <summary>Where the next line begins.</summary>
    private int LineEnd(int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end + 1;
    }

    private string Block(IReadOnlyList<string> path, JsonNode value, int indent)
    {
        var result = new StringBuilder();
        for (var i = 0; i < path.Count; i++)
        {
            result.Append(' ', indent + (i * 2)).Append(YamlFlow.Scalar(path[i])).Append(':');
            result.Append(i == path.Count - 1 ? $" {YamlFlow.Write(value)}" : _newLine);
        }

        return result.ToString();
    }
}
