using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Puts the averages of preferred sites before those of others: where one is shown, the first is.</summary>
/// <param name="sites">The sites, the most preferred first; none changes nothing.</param>
internal sealed class RatingOrder(IReadOnlyList<string> sites)
{
    /// <summary>Whether any site is preferred.</summary>
    public bool IsOn => sites.Count > 0;

    /// <summary>What results depend on.</summary>
    public string Key => string.Join(' ', sites);

    /// <summary>The items, each itself where nothing moved.</summary>
    public IReadOnlyList<MediaItem> Apply(IReadOnlyList<MediaItem> items)
    {
        if (!IsOn)
        {
            return items;
        }

        var ordered = items.Select(Apply).ToList();
        return ordered.Zip(items).All(p => ReferenceEquals(p.First, p.Second)) ? items : ordered;
    }

    private MediaItem Apply(MediaItem item)
    {
        if (item.Ratings is not { Count: > 1 } ratings)
        {
            return item;
        }

        // Only averages move, and only to places of averages: a person's own marks stay where they are.
        var averages = new Queue<Rating>(ratings.Where(IsAverage).OrderBy(Rank));
        var ordered = ratings.Select(r => IsAverage(r) ? averages.Dequeue() : r).ToList();
        return ordered.SequenceEqual(ratings) ? item : item with { Ratings = ordered };
    }

    private static bool IsAverage(Rating rating) => rating.Whose is Rating.SiteMark;

    private int Rank(Rating rating)
    {
        for (var i = 0; i < sites.Count; i++)
        {
            if (string.Equals(sites[i], rating.Site, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return sites.Count;
    }
}
