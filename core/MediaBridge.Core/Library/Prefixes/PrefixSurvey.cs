using System.Globalization;
using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Prefixes;

/// <summary>Finds beginnings of words, and whole words, that so many items have that the full-text index would be slow, and notes which items have each.</summary>
/// <remarks>What the index reads for a word grows with the items that have it, and for words behind each other with those that have the rarest of them: so pairs of the most frequent words are noted too. Looked at is again whenever the library has grown to four times its size.</remarks>
internal sealed class PrefixSurvey(WriteTransaction transaction, PrefixBook book)
{
    /// <summary>Not <c>surveyed</c>, which libraries have whose pairs were not looked for.</summary>
    private const string Key = "surveyed pairs";

    private const int Least = 1500;
    private const int Part = 60;
    private const long Begin = 512;

    /// <summary>Of how many items one must have a word for its pairs to be noted.</summary>
    private const int PairedPart = 8;

    /// <summary>Words at most whose pairs are noted.</summary>
    private const int MostPaired = 64;

    /// <summary>How much the library grows until it is looked at again: each time all its texts are read.</summary>
    private const long Growth = 4;

    /// <summary>Looks, if it is time to.</summary>
    /// <param name="frequent">How many items make a beginning frequent; null for the usual number, which grows with the library.</param>
    public void Run(int? frequent)
    {
        var items = (long)transaction.Scalar("SELECT coalesce(max(id), 0) FROM items")!;
        var before = transaction.Scalar("SELECT value FROM meta WHERE key=?1", Key) is string text ? long.Parse(text, CultureInfo.InvariantCulture) : Begin;
        if (frequent is null && items < before * Growth)
        {
            return;
        }

        transaction.Run("INSERT INTO meta(key, value) VALUES(?1, ?2) ON CONFLICT(key) DO UPDATE SET value=excluded.value", Key, items.ToString(CultureInfo.InvariantCulture));
        var known = book.Last;
        var (beginnings, words) = Frequent(frequent ?? (Least + (items / Part)));
        var paired = words.Where(w => frequent is not null || w.Items >= items / PairedPart).OrderByDescending(w => w.Items).Take(MostPaired).Select(w => w.Word).ToList();
        foreach (var prefix in beginnings.Concat(paired.SelectMany(a => paired.Select(b => PrefixNames.Pair(a, b)))).Where(p => !book.Contains(p)).ToList())
        {
            book.Add(transaction, prefix);
        }

        if (book.Last > known)
        {
            Fill(known, items);
        }
    }

    /// <summary>All that at least so many items have, counted for each word that begins so: that is what the index would read. Whole words also with the items that have them.</summary>
    private (List<string> Beginnings, List<FrequentWord> Words) Frequent(long least)
    {
        var frequent = new List<string>();
        var words = new List<FrequentWord>();
        var last = "";
        var counts = new List<long>();
        transaction.Run("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab('main', 'search', 'row')");
        using (var rows = transaction.Query("SELECT term, doc FROM temp.search_words ORDER BY term"))
        {
            while (rows.Read())
            {
                var (word, items) = (rows.GetString(0), rows.GetInt64(1));
                if (word is [] or [WholeValues.Begin, ..])
                {
                    frequent.AddRange(items >= least && word.Length > 0 ? [word + PrefixNames.End] : []);
                    continue;
                }

                var length = Math.Min(word.Length, PrefixNames.Longest);
                Close(word.AsSpan(0, length).CommonPrefixLength(last));
                last = word[..length];
                while (counts.Count < length)
                {
                    counts.Add(0);
                }

                for (var i = 0; i < length; i++)
                {
                    counts[i] += items;
                }

                if (items >= least && word.Length <= PrefixNames.Longest)
                {
                    frequent.Add(word + PrefixNames.End);
                    words.Add(new FrequentWord(word, items));
                }
            }
        }

        Close(0);
        return (frequent, words);

        void Close(int common)
        {
            for (var length = counts.Count; length > common; length--)
            {
                if (counts[length - 1] >= least && !char.IsHighSurrogate(last[length - 1]))
                {
                    frequent.Add(last[..length]);
                }
            }

            counts.RemoveRange(common, counts.Count - common);
        }
    }

    /// <summary>Notes the items of all beginnings that are new.</summary>
    private void Fill(int known, long items)
    {
        var writer = new PrefixWriter(transaction);
        for (var block = 0L; block <= ItemBlocks.Of(items); block++)
        {
            transaction.EachBlob(
                "SELECT item, data FROM texts WHERE item BETWEEN ?1 AND ?2",
                (item, packed) =>
                {
                    foreach (var prefix in book.Of(IndexTexts.Kept(packed.ToArray()).Columns))
                    {
                        if (prefix.Number > known)
                        {
                            writer.Note(ItemBlocks.Place(item), prefix);
                        }
                    }
                },
                block * ItemBlocks.Size, ((block + 1) * ItemBlocks.Size) - 1);
            writer.Store(block);
        }
    }

    /// <summary>A word and how many items have it.</summary>
    private sealed record FrequentWord(string Word, long Items);
}
