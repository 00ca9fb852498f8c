using MediaBridge.Sdk;

namespace MediaBridge.Core.Queries;

/// <summary>What an item has or has not.</summary>
internal static class QueryFlags
{
    private static readonly Dictionary<string, Func<MediaItem, bool>> Facet = new(StringComparer.Ordinal)
    {
        [Facets.Ids] = i => i.Ids.Count > 0,
        [Facets.Placement] = i => i.Placement is not null,
        [Facets.Description] = i => i.Description is not null,
        [Facets.People] = i => i.People?.Count > 0,
        [Facets.Ratings] = i => i.Ratings?.Count > 0,
        [Facets.Watches] = i => i.Watches?.Count > 0,
        [Facets.Progress] = i => i.Progress?.Position > TimeSpan.Zero,
        [Facets.Favourite] = i => i.Favourite?.Value == true,
        [Facets.Lists] = i => i.Lists?.Count > 0,
        [Facets.Tags] = i => i.Tags?.Count > 0,
        [Facets.Note] = i => i.Note?.Value.Length > 0,
        [Facets.Artwork] = i => i.Artwork?.Count > 0,
        [Facets.Versions] = i => i.Versions?.Count > 0,
        [Facets.Chapters] = i => i.Chapters?.Count > 0,
        [Facets.Subtitles] = i => i.Subtitles?.Count > 0,
        [Facets.Release] = i => i.Release is not null,
        [Facets.Generation] = i => i.Generation is not null,
        [Facets.Attachments] = i => i.Attachments?.Count > 0,
    };

    /// <summary>The answer to a yes-or-no field.</summary>
    public static bool Of(MediaItem item, QueryField field) => Has(item, ReferenceEquals(field, QueryFields.Watched) ? Facets.Watches : Facets.Favourite);

    /// <summary>Whether a facet is there and not empty.</summary>
    public static bool Has(MediaItem item, string facet) => Facet[facet](item);
}
