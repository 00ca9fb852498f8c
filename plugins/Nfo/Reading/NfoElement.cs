namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>An element of an NFO: lower case name without prefix, attributes, children, text.</summary>
internal sealed class NfoElement
{
    private static readonly NfoElement[] Leaf = [];
    private List<NfoElement>? _children;

    public required string Name { get; init; }

    /// <summary>Line on which it begins, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>By lower case name.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = TagReader.NoAttributes;

    /// <summary>Name with prefix, as written.</summary>
    public string WrittenName { get; init; } = "";

    /// <summary>Where its start tag begins and ends, in the text that was parsed.</summary>
    public int Start { get; init; }

    public int ContentStart { get; init; }

    /// <summary>Where its content ends and where the element does; both its start tag's end if it has no content.</summary>
    public int ContentEnd { get; set; }

    public int End { get; set; }

    public IReadOnlyList<NfoElement> Children => _children ?? (IReadOnlyList<NfoElement>)Leaf;

    /// <summary>Its own text and that of its children, trimmed.</summary>
    public string Text { get; set; } = "";

    public bool IsEmpty => Text.Length == 0 && Children.Count == 0;

    /// <summary>Puts a child behind the others.</summary>
    public void Add(NfoElement child) => (_children ??= []).Add(child);

    /// <summary>Puts children behind the others.</summary>
    public void AddRange(IEnumerable<NfoElement> children) => (_children ??= []).AddRange(children);

    /// <summary>Takes a child out.</summary>
    public void Remove(NfoElement child) => _children?.Remove(child);

    /// <summary>The children of a name; most often there are none, which costs nothing.</summary>
    public IReadOnlyList<NfoElement> All(string name)
    {
        List<NfoElement>? all = null;
        for (var i = 0; i < _children?.Count; i++)
        {
            if (string.Equals(_children[i].Name, name, StringComparison.Ordinal))
            {
                (all ??= []).Add(_children[i]);
            }
        }

        return all ?? (IReadOnlyList<NfoElement>)Leaf;
    }

    /// <summary>The last child of that name that is not empty: the last one wins.</summary>
    public NfoElement? Last(string name)
    {
        for (var i = (_children?.Count ?? 0) - 1; i >= 0; i--)
        {
            var child = _children![i];
            if (string.Equals(child.Name, name, StringComparison.Ordinal) && !child.IsEmpty)
            {
                return child;
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
