namespace MediaBridge.Sdk;

/// <summary>Joins rows of one item, and fills what a complete read did not mention.</summary>
internal static class ItemFacets
{
    /// <summary>Joins two rows that share their first id: what the first lacks comes from the second, lists are united.</summary>
    public static MediaItem Join(MediaItem first, MediaItem second) => first with
    {
        Title = first.Title.Length > 0 ? first.Title : second.Title,
        OriginalTitle = first.OriginalTitle ?? second.OriginalTitle,
        SortTitle = first.SortTitle ?? second.SortTitle,
        Year = first.Year ?? second.Year,
        Ids = Unite(first.Ids, second.Ids)!,
        Placement = first.Placement ?? second.Placement,
        Description = DescriptionJoin.Join(first.Description, second.Description),
        People = Unite(first.People, second.People),
        Ratings = Unite(first.Ratings, second.Ratings),
        Watches = Unite(first.Watches, second.Watches),
        Progress = first.Progress ?? second.Progress,
        Favourite = first.Favourite ?? second.Favourite,
        Lists = Unite(first.Lists, second.Lists),
        Tags = Unite(first.Tags, second.Tags),
        Note = first.Note ?? second.Note,
        Artwork = Unite(first.Artwork, second.Artwork),
        Versions = Unite(first.Versions, second.Versions),
        Chapters = Unite(first.Chapters, second.Chapters),
        Subtitles = Unite(first.Subtitles, second.Subtitles),
        Release = first.Release ?? second.Release,
        Generation = first.Generation ?? second.Generation,
        Attachments = Unite(first.Attachments, second.Attachments),
        Provenance = first.Provenance ?? second.Provenance,
        Extras = first.Extras is null ? second.Extras : second.Extras is null ? first.Extras
            : second.Extras.Concat(first.Extras).GroupBy(p => p.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal),
    };

    /// <summary>Fills declared facets that are null with empty: in a complete read, not mentioned means that there is none.</summary>
    public static MediaItem Fill(MediaItem item, IReadOnlyList<FacetInfo> declared)
    {
        foreach (var facet in declared)
        {
            if (facet.Read && facet.Absence)
            {
                item = Fill(item, facet.Facet);
            }
        }

        return item;
    }

    /// <summary>Whether an item speaks of a facet.</summary>
    public static bool Has(MediaItem item, string facet) => facet switch
    {
        Facets.Ids => item.Ids.Count > 1,
        Facets.Placement => item.Placement is not null,
        Facets.Description => item.Description is not null,
        Facets.People => item.People is not null,
        Facets.Ratings => item.Ratings is not null,
        Facets.Watches => item.Watches is not null,
        Facets.Progress => item.Progress is not null,
        Facets.Favourite => item.Favourite is not null,
        Facets.Lists => item.Lists is not null,
        Facets.Tags => item.Tags is not null,
        Facets.Note => item.Note is not null,
        Facets.Artwork => item.Artwork is not null,
        Facets.Versions => item.Versions is not null,
        Facets.Chapters => item.Chapters is not null,
        Facets.Subtitles => item.Subtitles is not null,
        Facets.Release => item.Release is not null,
        Facets.Generation => item.Generation is not null,
        Facets.Attachments => item.Attachments is not null,
        _ => false,
    };

    private static MediaItem Fill(MediaItem item, string facet) => facet switch
    {
        _ when Has(item, facet) => item,
        Facets.People => item with { People = [] },
        Facets.Ratings => item with { Ratings = [] },
        Facets.Watches => item with { Watches = [] },
        Facets.Progress => item with { Progress = new PlayProgress() },
        Facets.Favourite => item with { Favourite = false },
        Facets.Lists => item with { Lists = [] },
        Facets.Tags => item with { Tags = [] },
        Facets.Note => item with { Note = "" },
        Facets.Artwork => item with { Artwork = [] },
        Facets.Versions => item with { Versions = [] },
        Facets.Chapters => item with { Chapters = [] },
        Facets.Subtitles => item with { Subtitles = [] },
        Facets.Attachments => item with { Attachments = [] },
        _ => item,
    };

    private static IReadOnlyList<T>? Unite<T>(IReadOnlyList<T>? first, IReadOnlyList<T>? second)
    {
        if (first is null || second is null)
        {
            return first ?? second;
        }

        return second.Count == 0 ? first : [.. first, .. second.Where(x => !first.Contains(x))];
    }
}
