using MediaBridge.Core.Queries;

namespace MediaBridge.Core.Library.Searching;

/// <summary>Finds items by queries.</summary>
internal sealed class LibrarySearch(LibraryStore store)
{
    /// <summary>The items that a query finds: in its order, else the best first where it has words, else as they came.</summary>
    /// <param name="query">The query.</param>
    /// <param name="limit">The most ids; null for all.</param>
    /// <param name="offset">How many to pass over.</param>
    public FoundItems Page(Query query, int? limit = null, int offset = 0)
    {
        using var reading = new SearchReading(store);
        var hits = reading.Find(query);
        return new FoundItems { Ids = limit == 0 ? [] : hits.Page(hits.Set, offset, limit ?? int.MaxValue), Set = hits.Set };
    }

    /// <summary>Their ids.</summary>
    public IReadOnlyList<long> Find(Query query, int? limit = null, int offset = 0) => Page(query, limit, offset).Ids;

    /// <summary>How many items a query finds.</summary>
    public long Count(Query query) => Page(query, 0).Set.Count;
}
