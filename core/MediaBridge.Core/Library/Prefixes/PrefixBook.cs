using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Prefixes;

/// <summary>The frequent beginnings of words, by their numbers. For the writer alone; none is ever taken out.</summary>
internal sealed class PrefixBook
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _spans;

    public PrefixBook() => _spans = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The highest number; 0 while there is none.</summary>
    public int Last { get; private set; }

    /// <summary>Takes over what another process found.</summary>
    public void Load(WriteTransaction transaction)
    {
        using (var last = transaction.Query("SELECT id, prefix FROM prefixes ORDER BY id DESC LIMIT 1"))
        {
            if (last.Read() ? last.GetInt32(0) == Last && _numbers.ContainsKey(last.GetString(1)) : Last == 0)
            {
                return;
            }
        }

        Forget();
        using var rows = transaction.Query("SELECT id, prefix FROM prefixes ORDER BY id");
        while (rows.Read())
        {
            _numbers.Add(rows.GetString(1), Last = rows.GetInt32(0));
        }
    }

    /// <summary>Forgets all: it was undone, or is of another library.</summary>
    public void Forget()
    {
        _numbers.Clear();
        Last = 0;
    }

    /// <summary>Whether a beginning is known to be frequent.</summary>
    public bool Contains(string prefix) => _numbers.ContainsKey(prefix);

    /// <summary>Notes and stores a new one.</summary>
    public void Add(WriteTransaction transaction, string prefix)
    {
        _numbers.Add(prefix, ++Last);
        transaction.Run("INSERT INTO prefixes(id, prefix) VALUES(?1, ?2)", Last, prefix);
    }

    /// <summary>The frequent beginnings of the words of texts, each with the columns that it stands in, a bit for each.</summary>
    /// <param name="texts">In the order of the columns.</param>
    public Dictionary<int, ushort> Of(IReadOnlyList<string?> texts)
    {
        var found = new Dictionary<int, ushort>();
        if (_numbers.Count == 0)
        {
            return found;
        }

        Span<char> whole = stackalloc char[PrefixNames.Longest + 1];
        for (var column = 0; column < texts.Count; column++)
        {
            if (texts[column] is not { } text)
            {
                continue;
            }

            foreach (var value in WholeValues.Each(text))
            {
                var words = text.AsSpan(value);
                foreach (var range in words.Split(' '))
                {
                    Add(found, words[range], whole, (ushort)(1 << column));
                }

                AddWhole(found, WholeValues.Of(words), whole, (ushort)(1 << column));
            }
        }

        return found;
    }

    /// <summary>What begins with an infrequent beginning is infrequent itself.</summary>
    private void Add(Dictionary<int, ushort> found, ReadOnlySpan<char> word, Span<char> whole, ushort column)
    {
        var length = 1;
        for (; length <= Math.Min(word.Length, PrefixNames.Longest); length++)
        {
            if (!_spans.TryGetValue(word[..length], out var number))
            {
                return;
            }

            found[number] = (ushort)(found.GetValueOrDefault(number) | column);
        }

        if (word.Length is > 0 and <= PrefixNames.Longest)
        {
            AddWhole(found, word, whole, column);
        }
    }

    private void AddWhole(Dictionary<int, ushort> found, ReadOnlySpan<char> word, Span<char> whole, ushort column)
    {
        word.CopyTo(whole);
        whole[word.Length] = PrefixNames.End;
        if (_spans.TryGetValue(whole[..(word.Length + 1)], out var number))
        {
            found[number] = (ushort)(found.GetValueOrDefault(number) | column);
        }
    }
}
