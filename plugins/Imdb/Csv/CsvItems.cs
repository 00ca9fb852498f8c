using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Csv;

/// <summary>Rows as items, with what is personal in them.</summary>
internal static class CsvItems
{
    /// <summary>A title with the person's mark.</summary>
    public static MediaItem Rated(CsvEntry entry, decimal mark)
    {
        var own = Rating.Own(mark, 10) with { At = entry.RatedAt is { } day ? new EventTime(day) : null };
        return entry.Item with { Ratings = entry.SiteMark is { } site ? [own, site] : [own] };
    }

    /// <summary>A title on a list.</summary>
    public static MediaItem Listed(CsvEntry entry, string list) => entry.Item with
    {
        Lists =
        [
            new ListEntry
            {
                List = list,
                Name = list == ListEntry.Watchlist ? null : list,
                Rank = entry.Position,
                At = entry.Created is { } day ? new EventTime(day) : null,
                Note = entry.Note,
            },
        ],
    };
}
