using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Prefixes;

/// <summary>Reads which items have words that very many have.</summary>
internal sealed class PrefixReader(ReadingConnection connection, int limit)
{
    private const string Blocks = "SELECT id, bits FROM prefix_bits WHERE id BETWEEN ?1 AND ?2";

    /// <summary>The items that have such a word, or a word that begins so, or such a pair of words; null when they are not so frequent, or more words: the full-text index then tells.</summary>
    /// <param name="text">The word or words.</param>
    /// <param name="columns">In which columns of the index, a bit for each.</param>
    public ItemSet? Of(TextValue text, ushort columns)
    {
        var number = NumberOf(text);
        if (number == 0)
        {
            return null;
        }

        var set = new ItemSet(limit);
        connection.EachBlob(
            Blocks,
            (row, stored) => PrefixBlock.AddTo(set, ItemBlocks.Block(row) * ItemBlocks.Size, stored, columns),
            ItemBlocks.First(number), ItemBlocks.Last(number));
        return set;
    }

    /// <summary>The items that may have several words behind each other: those that have all frequent ones of them in one column. Null if none is frequent.</summary>
    /// <param name="text">The words.</param>
    /// <param name="columns">In which columns of the index, a bit for each.</param>
    public ItemSet? Candidates(TextValue text, ushort columns)
    {
        ItemSet?[]? all = null;
        foreach (var number in NumbersOf(text).Concat(PairsOf(text)).Where(n => n != 0))
        {
            var own = new ItemSet?[SearchColumns.Names.Count];
            connection.EachBlob(
                Blocks,
                (row, stored) => PrefixBlock.Each(stored, (column, mark) =>
                {
                    if ((columns & (1 << column)) != 0)
                    {
                        (own[column] ??= new ItemSet(limit)).AddBlock(ItemBlocks.Block(row) * ItemBlocks.Size, mark);
                    }
                }),
                ItemBlocks.First(number), ItemBlocks.Last(number));
            all = all is null ? own : [.. all.Zip(own, (a, b) => a is null || b is null ? null : a.And(b))];
        }

        return all?.OfType<ItemSet>().Aggregate(new ItemSet(limit), (a, b) => a.Or(b));
    }

    /// <summary>Whether very many items have the word, or each of several.</summary>
    public bool AreFrequent(TextValue text) => NumberOf(text) != 0 || (NumbersOf(text) is { Count: > 0 } numbers && numbers.TrueForAll(n => n != 0));

    private long NumberOf(TextValue text)
    {
        var isOne = text.Match == TextMatch.Exact || (text.Words.Length is > 0 and <= PrefixNames.Longest && !text.Words.Contains(' ', StringComparison.Ordinal));
        if (!PlainText.Is(text.Words))
        {
            return 0;
        }

        if (isOne)
        {
            return NumberOf(text.Match switch { TextMatch.Prefix => text.Words, TextMatch.Phrase => text.Words + PrefixNames.End, _ => WholeValues.Of(text.Words) + PrefixNames.End });
        }

        return text.Match == TextMatch.Phrase && text.Words.AsSpan().Count(' ') == 1 ? PairsOf(text)[0] : 0;
    }

    /// <summary>The numbers of each two words that follow each other, 0 where they are not noted.</summary>
    private List<long> PairsOf(TextValue text)
    {
        if (text.Match == TextMatch.Exact || !PlainText.Is(text.Words))
        {
            return [];
        }

        var words = text.Words.Split(' ')[..^(text.Match == TextMatch.Prefix ? 1 : 0)];
        return [.. words.Zip(words.Skip(1), (a, b) => NumberOf(PrefixNames.Pair(a, b)))];
    }

    /// <summary>The numbers of several words, 0 for one that is not frequent; none for a whole value.</summary>
    private List<long> NumbersOf(TextValue text)
    {
        if (text.Match == TextMatch.Exact || !PlainText.Is(text.Words))
        {
            return [];
        }

        var words = text.Words.Split(' ');
        return [.. words.Select((w, i) => NumberOf(text.Match == TextMatch.Prefix && i == words.Length - 1 ? w : w + PrefixNames.End))];
    }

    private long NumberOf(string name)
    {
        var number = 0L;
        connection.EachNumber("SELECT id FROM prefixes WHERE prefix=?1", id => number = id, name);
        return number;
    }
}
