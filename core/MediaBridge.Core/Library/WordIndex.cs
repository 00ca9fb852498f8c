using MediaBridge.Core.Queries;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library;

/// <summary>Keeps the words of titles, people, tags and collections, each by the three-letter pieces of it, so that near ones are found.</summary>
/// <remarks>Words are never taken out: one that no item has any more finds nothing.</remarks>
internal sealed class WordIndex(WriteTransaction transaction, WordList known)
{
    private const int Shortest = 3;
    private const int Longest = 40;
    private static readonly QueryField[] Fields = [QueryFields.Title, QueryFields.Original, QueryFields.Series, QueryFields.Person, QueryFields.Tag, QueryFields.Collection];

    /// <summary>Adds the words of an item.</summary>
    public void Add(QueryItem item)
    {
        if (!known.IsLoaded)
        {
            known.Load(All());
        }

        foreach (var field in Fields)
        {
            foreach (var text in item.Folded(field))
            {
                foreach (var word in text.Split(' '))
                {
                    if (word.Length is >= Shortest and <= Longest && PlainText.Is(word) && known.Add(word))
                    {
                        Insert(word);
                    }
                }
            }
        }
    }

    /// <summary>The pieces of a word, with its beginning and end marked.</summary>
    public static IEnumerable<string> Grams(string word)
    {
        var marked = $"^{word}$";
        for (var i = 0; i + 3 <= marked.Length; i++)
        {
            yield return marked.Substring(i, 3);
        }
    }

    private void Insert(string word)
    {
        if (transaction.Scalar("INSERT OR IGNORE INTO words(word) VALUES(?1) RETURNING id", word) is { } id)
        {
            foreach (var gram in Grams(word).Distinct(StringComparer.Ordinal))
            {
                transaction.Run("INSERT INTO grams(gram, word) VALUES(?1, ?2)", gram, id);
            }
        }
    }

    private List<string> All()
    {
        var words = new List<string>();
        using var rows = transaction.Query("SELECT word FROM words");
        while (rows.Read())
        {
            words.Add(rows.GetString(0));
        }

        return words;
    }
}
