using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Library.Prefixes;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Searching;

/// <summary>The items that have words: from what is kept of frequent ones, else from the full-text index. What was asked once is known.</summary>
internal sealed class WordSets(ReadingConnection connection, ColumnReader columns, PrefixReader prefixes)
{
    /// <summary>So many items that may have a phrase are looked at themselves: that costs less than to read all places of very frequent words.</summary>
    private const int Few = 500;

    private readonly Dictionary<string, ItemSet> _matched = new(StringComparer.Ordinal);
    private readonly Dictionary<(TextMatch Match, string Words, ushort Columns), ItemSet?> _told = [];

    /// <summary>The items that have words in the columns of a field.</summary>
    public ItemSet Of(QueryField field, TextValue text) => Told(text, SearchColumns.BitsOf(field)) ?? Matching(MatchPhrases.Of(field, text));

    /// <summary>The same for words in the names of works.</summary>
    public ItemSet InTitles(QueryField field, TextValue text)
        => Told(text, ReferenceEquals(field, QueryFields.Anywhere) ? SearchColumns.TitleBits : SearchColumns.BitsOf(field)) ?? Matching(MatchPhrases.InTitles(field, text));

    /// <summary>Whether the full-text index has to be asked.</summary>
    public bool IsAsked(QueryField field, TextValue text) => MatchPhrases.Of(field, text) is not null && Told(text, SearchColumns.BitsOf(field)) is null;

    /// <summary>What the full-text index finds; nothing finds nothing.</summary>
    public ItemSet Matching(string? match)
    {
        if (match is null)
        {
            return new ItemSet(columns.Limit);
        }

        if (!_matched.TryGetValue(match, out var set))
        {
            _matched.Add(match, set = columns.Of("SELECT rowid FROM search WHERE search MATCH ?1", match));
        }

        return set;
    }

    /// <summary>What is known without the index; null for nothing.</summary>
    private ItemSet? Told(TextValue text, ushort bits)
    {
        if (!_told.TryGetValue((text.Match, text.Words, bits), out var set))
        {
            set = prefixes.Of(text, bits) ?? (prefixes.Candidates(text, bits) is { } candidates && candidates.Count <= Few ? Looked(candidates, text, bits) : null);
            _told.Add((text.Match, text.Words, bits), set);
        }

        return set;
    }

    /// <summary>Those of some items whose texts have the words.</summary>
    private ItemSet Looked(ItemSet candidates, TextValue text, ushort bits)
    {
        var set = new ItemSet(columns.Limit);
        foreach (var item in candidates.All())
        {
            connection.EachBlob(
                "SELECT item, data FROM texts WHERE item=?1",
                (_, packed) =>
                {
                    var kept = IndexTexts.Kept(packed.ToArray()).Columns;
                    for (var column = 0; column < kept.Length; column++)
                    {
                        if ((bits & (1 << column)) != 0 && kept[column] is { } own && HasValue(own, text))
                        {
                            set.Add(item);
                        }
                    }
                },
                item);
        }

        return set;
    }

    private static bool HasValue(string values, TextValue text)
    {
        for (var at = 0; WholeValues.TryNext(values, ref at, out var value);)
        {
            if (QueryPredicate.Matches(value.ToString(), text))
            {
                return true;
            }
        }

        return false;
    }
}
