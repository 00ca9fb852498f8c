using MediaBridge.Core.Queries;

namespace MediaBridge.Core.Library.Searching;

/// <summary>Finds items for people: what has the words as they were written comes before what has longer ones that begin so, and words that are spelt nearly so come last.</summary>
internal sealed class TieredSearch(LibraryStore store)
{
    /// <summary>A page of what is found.</summary>
    /// <param name="asked">The query.</param>
    /// <param name="isFuzzy">Whether words that are spelt nearly so count.</param>
    /// <param name="limit">The most ids.</param>
    /// <param name="offset">How many to pass over.</param>
    public FoundItems Page(Query asked, bool isFuzzy, int limit, int offset)
    {
        var (fuzzy, search) = (new FuzzyQuery(store), new LibrarySearch(store));
        var query = isFuzzy ? fuzzy.Widened(asked) : asked;
        if (query.Sort.Count > 0 || limit == 0)
        {
            return search.Page(query, limit, offset);
        }

        var most = (int)Math.Min((long)limit + offset, int.MaxValue);
        var all = search.Page(query, most);
        var meant = isFuzzy ? fuzzy.Corrected(asked) ?? asked : asked;
        if (all.Set.Count < 2 || FuzzyQuery.Whole(meant) is not { } whole)
        {
            return all with { Ids = [.. all.Ids.Skip(offset)] };
        }

        // A word and all longer ones are alike to the index.
        List<long> ids = [.. search.Find(whole, most)];
        ids.AddRange(isFuzzy && ids.Count < most ? search.Find(meant, most) : []);
        ids.AddRange(all.Ids);
        return all with { Ids = [.. ids.Distinct().Skip(offset).Take(limit)] };
    }
}
