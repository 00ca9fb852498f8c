using System.Globalization;
using MediaBridge.Core.Pipelines.Yaml;
using MediaBridge.Core.Sources.Csv;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Sources.Pages;

/// <summary>Names and values of a page. Names are compared without case, <c>_</c> and <c>-</c>: <c>releaseYear</c> is <c>release_year</c>.</summary>
internal sealed class PageFacts
{
    private static readonly string[] Nothing = ["null", "n/a", "none", "nan"];
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);

    public PageFacts(MapNode map)
    {
        foreach (var entry in map.Entries)
        {
            _nodes.TryAdd(Plain(entry.Key.Value), entry.Value);
            Names.Add(entry.Key.Value);
        }
    }

    /// <summary>The names as they are written, in order.</summary>
    public List<string> Names { get; } = [];

    /// <summary>The first of these names that has a text.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_nodes.GetValueOrDefault(Plain(name)) is ScalarNode scalar && TextOf(scalar) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The first of these names that has a list, or one text.</summary>
    public IReadOnlyList<string>? Texts(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_nodes.GetValueOrDefault(Plain(name)) is { } node && node is ListNode or ScalarNode)
            {
                List<string> texts = [.. (node is ListNode list ? list.Items.OfType<ScalarNode>() : [(ScalarNode)node]).Select(TextOf).OfType<string>().Distinct(StringComparer.Ordinal)];
                if (texts.Count > 0)
                {
                    return texts;
                }
            }
        }

        return null;
    }

    /// <summary>The maps of a list; a text in it is a map with that as its <c>name</c>.</summary>
    public IEnumerable<PageFacts> Parts(string name)
        => _nodes.GetValueOrDefault(Plain(name)) is ListNode list ? list.Items.Select(i => i switch { MapNode map => new PageFacts(map), ScalarNode text => Named(text), _ => null }).OfType<PageFacts>() : [];

    /// <summary>The map of a name; a text is one with that as its <c>name</c>. Null if there is none.</summary>
    public PageFacts? Part(string name) => _nodes.GetValueOrDefault(Plain(name)) switch
    {
        MapNode map => new PageFacts(map),
        ScalarNode text => Named(text),
        _ => null,
    };

    public decimal? Number(params ReadOnlySpan<string> names)
        => Text(names) is { } text && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number.Normal() : null;

    public int? Whole(params ReadOnlySpan<string> names) => Number(names) is { } number && number == decimal.Truncate(number) && number is >= 0 and <= int.MaxValue ? (int)number : null;

    public bool? Flag(params ReadOnlySpan<string> names) => Text(names) is { } text ? CsvValues.Flag(text) : null;

    /// <summary>A date, or a time with its zone.</summary>
    public EventTime? Date(params ReadOnlySpan<string> names)
    {
        try
        {
            return Text(names) is { } text ? EventTime.Parse(text.Length > 10 && text[10] == ' ' ? string.Concat(text.AsSpan(0, 10), "T", text.AsSpan(11)) : text) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>An address of the web.</summary>
    public Uri? Address(params ReadOnlySpan<string> names) => Text(names) is { } text && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    private static PageFacts? Named(ScalarNode text)
        => TextOf(text) is null ? null : new PageFacts(new MapNode { Entries = [new MapEntry { Key = new ScalarNode { Value = "name" }, Value = text }] });

    private static string? TextOf(ScalarNode scalar)
        => scalar.IsEmpty || (scalar.IsPlain && Nothing.Contains(scalar.Value, StringComparer.OrdinalIgnoreCase)) || string.IsNullOrWhiteSpace(scalar.Value) ? null : scalar.Value;

    private static string Plain(string name) => string.Concat(name.Where(c => c is not ('_' or '-' or ' '))).ToLowerInvariant();
}
