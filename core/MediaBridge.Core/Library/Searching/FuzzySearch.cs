using MediaBridge.Core.Queries;

namespace MediaBridge.Core.Library.Searching;

/// <summary>Finds items by words that are spelt nearly so. What has the words that were most likely meant comes first, then what has others that are near.</summary>
internal sealed class FuzzySearch(LibraryStore store)
{
    /// <summary>A page of what is found.</summary>
    public FoundItems Page(Query asked, int limit, int offset)
    {
        var (fuzzy, search) = (new FuzzyQuery(store), new LibrarySearch(store));
        var widened = fuzzy.Widened(asked);
        if (asked.Sort.Count > 0)
        {
            return search.Page(widened, limit, offset);
        }

        var most = (int)Math.Min((long)limit + offset, int.MaxValue);
        var all = search.Page(widened, most);
        var meant = search.Find(fuzzy.Corrected(asked) ?? asked, most);
        var first = meant.ToHashSet();
        return all with { Ids = [.. meant.Concat(all.Ids.Where(id => !first.Contains(id))).Skip(offset).Take(limit)] };
    }
}
