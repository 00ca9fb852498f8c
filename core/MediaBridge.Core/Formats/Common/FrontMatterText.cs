using System.Text;
using System.Text.Json.Nodes;
using MediaBridge.Core.Formats.Yaml;

namespace MediaBridge.Core.Formats.Common;

/// <summary>Facts as the YAML of a page's front matter, without the lines around it.</summary>
internal static class FrontMatterText
{
    private static readonly IReadOnlySet<string> Dates = new HashSet<string>(FlatItem.DateNames, StringComparer.Ordinal) { "date" };

    public static string Of(JsonObject facts)
    {
        var text = new StringBuilder();
        Append(text, facts);
        return text.ToString();
    }

    /// <summary>Appends the same to a text.</summary>
    public static void Append(StringBuilder to, JsonObject facts)
    {
        using var buffer = new ItemBuffer();
        buffer.Append(facts);
        YamlEmitter.AppendMembers(to, buffer.Written, Dates);
    }
}
