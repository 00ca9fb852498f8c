namespace MediaBridge.Sdk;

/// <summary>The comparison of one facet.</summary>
internal abstract class FacetDiff
{
    /// <summary>All facets that can be compared, in the order in which an item's changes are planned.</summary>
    public static IReadOnlyList<FacetDiff> All { get; } =
        [new RatingDiff(), new WatchDiff(), new ProgressDiff(), new FavouriteDiff(), new ListDiff(), new TagDiff(), new NoteDiff()];

    /// <summary>One of <see cref="Facets"/>.</summary>
    public abstract string Facet { get; }

    /// <summary>How the value is called before people.</summary>
    public abstract string Label { get; }

    public static FacetDiff? Of(string? facet) => All.FirstOrDefault(f => string.Equals(f.Facet, facet, StringComparison.Ordinal));

    /// <summary>What a desire means for an item; null if it says nothing of this facet.</summary>
    /// <param name="bare">Names the item in <see cref="Comparison.Do"/>.</param>
    /// <param name="desire">What is wanted.</param>
    /// <param name="current">What is there; null if nothing is.</param>
    /// <param name="info">What the account can do.</param>
    /// <param name="room">Whether there is room for more.</param>
    public abstract Comparison? Compare(MediaItem bare, DesiredItem desire, MediaItem? current, FacetInfo info, Room room);

    /// <summary>The item with this facet empty.</summary>
    public abstract MediaItem Emptied(MediaItem item);

    /// <summary>Whether the facet holds anything.</summary>
    public abstract bool Has(MediaItem item);

    /// <summary>The places an item takes: the facet's own, or the lists that it is on.</summary>
    public virtual IEnumerable<string> Places(MediaItem item) => Has(item) ? [""] : [];

    /// <summary>The first item with the facet of the second.</summary>
    public abstract MediaItem Copy(MediaItem item, MediaItem from);

    /// <summary>What an exact wish adds to and removes from what was there.</summary>
    public virtual (MediaItem? Add, MediaItem? Remove) Parts(MediaItem? before, MediaItem wanted) => (wanted, null);

    /// <summary>What names an item, without facets.</summary>
    public static MediaItem Bare(MediaItem item, IReadOnlyList<ExternalId> ids) => new()
    {
        Kind = item.Kind,
        Title = item.Title,
        OriginalTitle = item.OriginalTitle,
        Year = item.Year,
        Ids = ids,
        Placement = item.Placement,
    };
}
