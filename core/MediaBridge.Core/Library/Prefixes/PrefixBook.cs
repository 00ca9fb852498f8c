using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Prefixes;

/// <summary>The frequent beginnings of words, by their numbers. For the writer alone; none is ever taken out.</summary>
internal sealed class PrefixBook
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly PrefixTree _tree = new();
    private readonly Dictionary<ulong, int> _wholes = [];
    private readonly Dictionary<(int First, int Second), int> _pairs = [];

    /// <summary>The prefixes found in the texts at hand, and the columns of each by its number: gathered in place, since each item has hundreds.</summary>
    private readonly List<int> _found = [];

    private ushort[] _columns = [];

    /// <summary>The highest number; 0 while there is none.</summary>
    public int Last { get; private set; }

    /// <summary>Takes over what another process found.</summary>
    public void Load(WriteTransaction transaction)
    {
        using (var last = transaction.Query("SELECT id, prefix FROM prefixes ORDER BY id DESC LIMIT 1"))
        {
            if (last.Read() ? last.GetInt32(0) == Last && _names.Contains(last.GetString(1)) : Last == 0)
            {
                return;
            }
        }

        Forget();
        using var rows = transaction.Query("SELECT id, prefix FROM prefixes ORDER BY id");
        while (rows.Read())
        {
            Note(rows.GetString(1), rows.GetInt32(0));
        }
    }

    /// <summary>Forgets all: it was undone, or is of another library.</summary>
    public void Forget()
    {
        _names.Clear();
        _tree.Clear();
        _wholes.Clear();
        _pairs.Clear();
        Last = 0;
    }

    /// <summary>Whether a beginning is known to be frequent.</summary>
    public bool Contains(string prefix) => _names.Contains(prefix);

    /// <summary>Notes and stores a new one.</summary>
    public void Add(WriteTransaction transaction, string prefix)
    {
        Note(prefix, Last + 1);
        transaction.Run("INSERT INTO prefixes(id, prefix) VALUES(?1, ?2)", Last, prefix);
    }

    /// <summary>The frequent beginnings of the words of texts, each once.</summary>
    /// <param name="texts">In the order of the columns.</param>
    public FoundPrefix[] Of(IReadOnlyList<string?> texts)
    {
        if (_names.Count == 0)
        {
            return [];
        }

        if (_columns.Length <= Last)
        {
            _columns = new ushort[Last + 1];
        }

        for (var column = 0; column < texts.Count; column++)
        {
            if (texts[column] is { } text)
            {
                AddText(text, (ushort)(1 << column));
            }
        }

        var found = new FoundPrefix[_found.Count];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = new FoundPrefix(_found[i], _columns[_found[i]]);
            _columns[_found[i]] = 0;
        }

        _found.Clear();
        return found;
    }

    private void AddText(string text, ushort column)
    {
        for (var at = 0; WholeValues.TryNext(text, ref at, out var words);)
        {
            var before = 0;
            foreach (var range in words.Split(' '))
            {
                var whole = AddWord(words[range], column);
                if (before != 0 && whole != 0 && _pairs.TryGetValue((before, whole), out var pair))
                {
                    Add(pair, column);
                }

                before = whole;
            }

            if (_wholes.Count > 0 && _wholes.TryGetValue(WholeValues.HashOf(words), out var number))
            {
                Add(number, column);
            }
        }
    }

    /// <summary>What begins with an infrequent beginning is infrequent itself.</summary>
    /// <returns>The number of the whole word; 0 if it is not frequent.</returns>
    private int AddWord(ReadOnlySpan<char> word, ushort column)
    {
        var node = 0;
        foreach (var letter in word[..Math.Min(word.Length, PrefixNames.Longest)])
        {
            node = _tree.Next(node, letter);
            if (node == 0 || _tree.NumberAt(node) is not (> 0 and var number))
            {
                return 0;
            }

            Add(number, column);
        }

        if (word.Length is > 0 and <= PrefixNames.Longest && _tree.NumberAt(_tree.Next(node, PrefixNames.End)) is > 0 and var whole)
        {
            Add(whole, column);
            return whole;
        }

        return 0;
    }

    private int NumberOf(string name)
    {
        var node = 0;
        foreach (var letter in name)
        {
            node = _tree.Next(node, letter);
            if (node == 0)
            {
                return 0;
            }
        }

        return _tree.NumberAt(node);
    }

    private void Add(int number, ushort column)
    {
        if (_columns[number] == 0)
        {
            _found.Add(number);
        }

        _columns[number] |= column;
    }

    private void Note(string prefix, int number)
    {
        _names.Add(prefix);
        if (WholeValues.TryHash(prefix.AsSpan().TrimEnd(PrefixNames.End), out var hash))
        {
            _wholes[hash] = number;
        }
        else if (PrefixNames.Parted(prefix) is var (first, second))
        {
            _pairs[(NumberOf(first), NumberOf(second))] = number; // the words have been noted before
        }
        else
        {
            _tree.Add(prefix, number);
        }

        Last = number;
    }
}
