using System.Globalization;
using MediaBridge.Core.Pipelines.Yaml;
using Tomlyn;
using Tomlyn.Model;

namespace MediaBridge.Core.Sources.Pages;

/// <summary>The facts of a page in TOML, in the same form as those in YAML.</summary>
internal static class TomlFacts
{
    /// <summary>The facts; null if it is no TOML, with the reason.</summary>
    public static (MapNode? Map, string? Problem) Read(string text)
    {
        try
        {
            return TomlSerializer.Deserialize<TomlTable>(text) is { } table ? (Map(table), null) : (null, "its front matter holds no names and values");
        }
        catch (TomlException e)
        {
            var why = e.Diagnostics is [var first, ..] ? first.Message : e.Message;
            return (null, e.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line}: this is not valid TOML: {why.TrimEnd('.')}") : $"its front matter is not valid TOML: {why.TrimEnd('.')}");
        }
    }

    private static MapNode Map(TomlTable table) => NodeMaker.Map([.. table.Select(p => (p.Key, (Node?)Of(p.Value)))]);

    private static Node Of(object? value) => value switch
    {
        TomlTable table => Map(table),
        TomlTableArray tables => new ListNode { Items = [.. tables.Select(Map)] },
        TomlArray list => new ListNode { Items = [.. list.Select(Of)] },
        string text => NodeMaker.Text(text),
        bool flag => NodeMaker.Plain(flag ? "true" : "false"),
        IFormattable other => NodeMaker.Plain(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => NodeMaker.Plain(value?.ToString() ?? ""),
    };
}
