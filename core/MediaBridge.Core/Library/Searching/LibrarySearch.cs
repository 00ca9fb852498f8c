using System.Globalization;
using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Searching;

/// <summary>Finds items by queries.</summary>
internal sealed class LibrarySearch(LibraryStore store)
{
    /// <summary>So many are ranked by all their words; of more only those with the words in their titles.</summary>
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
        var sets = new QuerySets(connection, columns, Today);
        var (found, _) = sets.Find(query);
        var most = limit ?? int.MaxValue;
        var ids = query.Sort.Count > 0 ? new ItemOrder(connection, columns).Page(found, query.Sort, offset, most)
            : MatchPhrases.Required(query.Root) is { } match ? Ranked(connection, found, query, sets.FewestWords <= Broad ? match : null, offset, most)
            : [.. found.All().Skip(offset).Take(most)];
        return new FoundItems { Ids = ids, Set = found };
    }

    /// <summary>Their ids.</summary>
    public IReadOnlyList<long> Find(Query query, int? limit = null, int offset = 0) => Page(query, limit, offset).Ids;

    /// <summary>How many items a query finds.</summary>
    public long Count(Query query) => Page(query, 0).Set.Count;

    /// <summary>The ranked ones first, then the others as they came.</summary>
    private static List<long> Ranked(ReadingConnection connection, ItemSet found, Query query, string? match, int offset, int limit)
    {
        if (limit == 0)
        {
            return [];
        }

        var best = new List<long>();
        var isIn = new ItemSet(found.Limit);
        var most = Broad.ToString(CultureInfo.InvariantCulture);
        if (match is not null)
        {
            Add($"SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY bm25(search, {SearchColumns.Weights}), rowid", match);
        }
        else if (MatchPhrases.Required(query.Root, titlesOnly: true) is { } titled)
        {
            Add($"SELECT id FROM (SELECT rowid AS id, bm25(titles, {SearchColumns.TitleWeights}) AS r FROM titles WHERE titles MATCH ?1 LIMIT {most}) ORDER BY r, id", titled);
        }

        return [.. best.Concat(found.All().Where(id => !isIn.Contains(id))).Skip(offset).Take(limit)];

        void Add(string sql, string words) => connection.EachNumber(
            sql,
            id =>
            {
                if (found.Contains(id) && !isIn.Contains(id))
                {
                    isIn.Add(id);
                    best.Add(id);
                }
            },
            words);
    }
}
