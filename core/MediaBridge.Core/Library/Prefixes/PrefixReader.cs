using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Prefixes;

/// <summary>Reads which items have words that very many have.</summary>
internal sealed class PrefixReader(ReadingConnection connection, int limit)
{
    /// <summary>The items that have such a word, or a word that begins so; null when it is not so frequent, or several words: the full-text index then tells.</summary>
    /// <param name="text">The word.</param>
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
            "SELECT id, bits FROM prefix_bits WHERE id BETWEEN ?1 AND ?2",
            (row, stored) => PrefixBlock.AddTo(set, ItemBlocks.Block(row) * ItemBlocks.Size, stored, columns),
            ItemBlocks.First(number), ItemBlocks.Last(number));
        return set;
    }

    /// <summary>Whether very many items have such a word.</summary>
    public bool IsFrequent(TextValue text) => NumberOf(text) != 0;

    private long NumberOf(TextValue text)
    {
        var number = 0L;
        var isOne = text.Match == TextMatch.Exact || (text.Words.Length is > 0 and <= PrefixNames.Longest && !text.Words.Contains(' ', StringComparison.Ordinal));
        if (isOne && PlainText.Is(text.Words))
        {
            var name = text.Match switch { TextMatch.Prefix => text.Words, TextMatch.Phrase => text.Words + PrefixNames.End, _ => WholeValues.Of(text.Words) + PrefixNames.End };
            connection.EachNumber("SELECT id FROM prefixes WHERE prefix=?1", id => number = id, name);
        }

        return number;
    }
}
