using System.Text;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library;

/// <summary>Keeps the words of titles, people, tags and collections, so that near ones are found: many in a row, because all are looked through.</summary>
/// <remarks>Words are never taken out: one that no item has any more finds nothing.</remarks>
internal sealed class WordIndex(WriteTransaction transaction, WordList known)
{
    private const int Shortest = 3;
    private const int Longest = 40;

    /// <summary>Letters in a row; more begin a new one.</summary>
    private const int RowLength = 16_000;

    private readonly StringBuilder _new = new();

    /// <summary>Adds the words of an item.</summary>
    public void Add(IndexTexts texts)
    {
        if (!known.IsLoaded)
        {
            using var rows = transaction.Query("SELECT words FROM words");
            while (rows.Read())
            {
                known.Load(rows.GetString(0).Split(' '));
            }

            known.IsLoaded = true;
        }

        foreach (var text in SearchColumns.Named.Select(c => texts.Columns[c]).OfType<string>())
        {
            foreach (var range in text.AsSpan().Split(' '))
            {
                if (range.End.Value - range.Start.Value is >= Shortest and <= Longest && known.Add(text.AsSpan(range), PlainText.Is))
                {
                    _ = (_new.Length > 0 ? _new.Append(' ') : _new).Append(text.AsSpan(range));
                }
            }
        }
    }

    /// <summary>Stores the new ones.</summary>
    public void Flush()
    {
        if (_new.Length == 0)
        {
            return;
        }

        if (transaction.Scalar("SELECT max(id) FROM words") is long last && transaction.Scalar("SELECT length(words) FROM words WHERE id=?1", last) is < (long)RowLength)
        {
            transaction.Run("UPDATE words SET words=words || ' ' || ?2 WHERE id=?1", last, _new.ToString());
        }
        else
        {
            transaction.Run("INSERT INTO words(words) VALUES(?1)", _new.ToString());
        }

        _new.Clear();
    }

    /// <summary>All words, each row with blanks between them.</summary>
    public static IReadOnlyList<string> Chunks(StateDatabase database) => database.List("SELECT words FROM words", r => r.GetString(0));
}
