namespace MediaBridge.Core.Library;

/// <summary>The words that the library is known to hold, so that a known one costs no statement. For the writer alone.</summary>
internal sealed class WordList
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Whether it holds all words of the table.</summary>
    public bool IsLoaded { get; private set; }

    /// <summary>Takes the words of the table over.</summary>
    public void Load(IEnumerable<string> words)
    {
        _known.UnionWith(words);
        IsLoaded = true;
    }

    /// <summary>Whether the word is new.</summary>
    public bool Add(string word) => _known.Add(word);

    /// <summary>Forgets all, when what was written is undone.</summary>
    public void Forget()
    {
        _known.Clear();
        IsLoaded = false;
    }
}
