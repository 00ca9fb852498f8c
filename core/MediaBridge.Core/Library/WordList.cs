namespace MediaBridge.Core.Library;

/// <summary>The words that the library is known to hold, so that a known one costs no statement. For the writer alone.</summary>
internal sealed class WordList
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _spans;

    public WordList() => _spans = _known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether it holds all words of the table.</summary>
    public bool IsLoaded { get; set; }

    /// <summary>Takes words of the table over.</summary>
    public void Load(IEnumerable<string> words) => _known.UnionWith(words);

    /// <summary>Whether the word is new, and fit to be kept.</summary>
    public bool Add(ReadOnlySpan<char> word, Func<string, bool> isFit)
    {
        if (_spans.Contains(word))
        {
            return false;
        }

        var text = word.ToString();
        return isFit(text) && _known.Add(text);
    }

    /// <summary>Forgets all, when what was written is undone.</summary>
    public void Forget()
    {
        _known.Clear();
        IsLoaded = false;
    }
}
