using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaBridge.Core.Formats.Yaml;

namespace MediaBridge.Core.Formats.Common;

/// <summary>Facts as the YAML of a page's front matter, without the lines around it.</summary>
internal static class FrontMatterText
{
    private static readonly IReadOnlySet<string> Dates = new HashSet<string>(FlatItem.DateNames, StringComparer.Ordinal) { "date" };

    public static string Of(JsonObject facts)
    {
        using var buffer = new ItemBuffer();
        buffer.Append(facts);
        var reader = new Utf8JsonReader(buffer.Written);
        using var document = JsonDocument.ParseValue(ref reader);
        var text = new StringBuilder();
        YamlEmitter.AppendMembers(text, document.RootElement, Dates);
        return text.ToString();
    }
}
