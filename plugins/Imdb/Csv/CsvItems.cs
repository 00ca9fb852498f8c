using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Csv;

/// <summary>Rows as items, with what is personal in them.</summary>
internal static class CsvItems
{
    /// <summary>The person's mark as a number; null if it is none from 1 to 10.</summary>
    public static decimal? MarkOf(CsvEntry entry)
        => CsvTable.Number(entry.Mark) is { } mark && mark == Math.Truncate(mark) && mark is >= 1 and <= 10 ? Math.Truncate(mark) : null;

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
