namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>An element of an NFO: lower case name without prefix, attributes, children, text.</summary>
internal sealed class NfoElement
{
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>(StringComparer.Ordinal);

    public required string Name { get; init; }

    /// <summary>Line on which it begins, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>By lower case name.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = None;

    /// <summary>Name with prefix, as written.</summary>
    public string WrittenName { get; init; } = "";

    /// <summary>Where its start tag begins and ends, in the text that was parsed.</summary>
    public int Start { get; init; }

    public int ContentStart { get; init; }

    /// <summary>Where its content ends and where the element does; both its start tag's end if it has no content.</summary>
    public int ContentEnd { get; set; }

    public int End { get; set; }

    public List<NfoElement> Children { get; } = [];

    /// <summary>Its own text and that of its children, trimmed.</summary>
    public string Text { get; set; } = "";

    public bool IsEmpty => Text.Length == 0 && Children.Count == 0;

    public IEnumerable<NfoElement> All(string name)
    {
        foreach (var child in Children)
        {
            if (string.Equals(child.Name, name, StringComparison.Ordinal))
            {
                yield return child;
            }
        }
    }

    /// <summary>The last child of that name that is not empty: the last one wins.</summary>
    public NfoElement? Last(string name)
    {
        for (var i = Children.Count - 1; i >= 0; i--)
        {
            if (string.Equals(Children[i].Name, name, StringComparison.Ordinal) && !Children[i].IsEmpty)
            {
                return Children[i];
            }
        }

        return null;
    }

    /// <summary>Text of the first of these names that has one.</summary>
    public string? TextOf(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Last(name)?.Text is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    public string? Attribute(string name) => Attributes.GetValueOrDefault(name) is { Length: > 0 } value ? value.Trim() : null;
}
