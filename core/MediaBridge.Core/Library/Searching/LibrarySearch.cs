using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Library.Prefixes;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Searching;

/// <summary>Finds items by queries.</summary>
internal sealed class LibrarySearch(LibraryStore store)
{
    /// <summary>So many are ranked by all their words; of more, those with the words in their titles come first.</summary>
    private const int Broad = 2000;

    private DateOnly Today => DateOnly.FromDateTime(store.Clock.GetUtcNow().UtcDateTime);

    /// <summary>The items that a query finds: in its order, else the best first where it has words, else as they came.</summary>
    /// <param name="query">The query.</param>
    /// <param name="limit">The most ids; null for all.</param>
    /// <param name="offset">How many to pass over.</param>
    public FoundItems Page(Query query, int? limit = null, int offset = 0)
    {
        using var connection = store.Database.Read();
        var columns = new ColumnReader(connection);
        var prefixes = new PrefixReader(connection, columns.Limit);
        var sets = new QuerySets(connection, columns, prefixes, Today);
        var (found, _) = sets.Find(query);
        return new FoundItems { Ids = limit == 0 ? [] : Ids(limit ?? int.MaxValue), Set = found };

        IReadOnlyList<long> Ids(int most)
        {
            var order = new ItemOrder(connection, columns);
            if (query.Sort.Count > 0)
            {
                return order.Page(found, query.Sort, offset, most);
            }

            var terms = MatchPhrases.Terms(query.Root).ToList();
            if (terms.Count == 0)
            {
                return [.. found.All().Skip(offset).Take(most)];
            }

            // Words that very many have tell nothing, and cost most.
            var rare = sets.FewestWords <= Broad ? terms.Where(t => !t.Values.Any(v => prefixes.IsFrequent((TextValue)v))) : [];
            return MatchPhrases.Required(rare) is { } match ? Ranked(connection, found, match, offset, most) : order.Best(found, sets.InTitles(terms), string.Join(' ', terms.Select(t => ((TextValue)t.Values[0]).Words)), offset, most);
        }
    }

    /// <summary>Their ids.</summary>
    public IReadOnlyList<long> Find(Query query, int? limit = null, int offset = 0) => Page(query, limit, offset).Ids;

    /// <summary>How many items a query finds.</summary>
    public long Count(Query query) => Page(query, 0).Set.Count;

    /// <summary>The ranked ones first, then the others as they came.</summary>
    private static List<long> Ranked(ReadingConnection connection, ItemSet found, string match, int offset, int limit)
    {
        var best = new List<long>();
        var isIn = new ItemSet(found.Limit);
        connection.EachNumber(
            $"SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY bm25(search, {SearchColumns.Weights}), rowid",
            id =>
            {
                if (found.Contains(id) && !isIn.Contains(id))
                {
                    isIn.Add(id);
                    best.Add(id);
                }
            },
            match);
        return [.. best.Concat(found.All().Where(id => !isIn.Contains(id))).Skip(offset).Take(limit)];
    }
}
