using MediaBridge.Core.Queries;

namespace MediaBridge.Core.Library.Searching;

/// <summary>Finds items for people: what has the words as they were written comes before what has longer ones that begin so, and words that are spelt nearly so come last.</summary>
internal sealed class TieredSearch(LibraryStore store, FuzzyQuery fuzzy)
{
    /// <summary>A page of what is found.</summary>
    /// <param name="asked">The query.</param>
    /// <param name="isFuzzy">Whether words that are spelt nearly so count.</param>
    /// <param name="limit">The most ids.</param>
    /// <param name="offset">How many to pass over.</param>
    public FoundItems Page(Query asked, bool isFuzzy, int limit, int offset)
    {
        using var reading = new SearchReading(store);
        var query = isFuzzy ? fuzzy.Widened(asked) : asked;
        var all = reading.Find(query);
        if (limit == 0)
        {
            return new FoundItems { Ids = [], Set = all.Set };
        }

        var page = new TierPage(offset, limit);
        if (query.Sort.Count == 0 && all.Set.Count > 1)
        {
            // A word and all longer ones are alike to the index.
            var meant = isFuzzy ? fuzzy.Corrected(asked) ?? asked : asked;
            if (FuzzyQuery.Whole(meant) is { } whole)
            {
                Add(reading.Find(whole));
                if (isFuzzy && !page.IsFull)
                {
                    Add(reading.Find(meant));
                }
            }
        }

        Add(all);
        return new FoundItems { Ids = page.Ids, Set = all.Set };

        void Add(QueryHits hits) => page.Add(hits.Set, hits.Page);
    }
}
