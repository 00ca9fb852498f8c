using MediaBridge.Sdk;

namespace MediaBridge.Core.Queries;

/// <summary>The numbers that an item has in a field.</summary>
internal static class QueryNumbers
{
    private static readonly Dictionary<QueryField, Func<MediaItem, string?, IEnumerable<decimal?>>> Readers = new()
    {
        [QueryFields.Year] = (i, _) => [i.Year],
        [QueryFields.Season] = (i, _) => [i.Placement?.Season],
        [QueryFields.Episode] = (i, _) => Episodes(i.Placement),
        [QueryFields.Rating] = (i, _) => Marks(i, Rating.OwnMark, null).Select(OfTen),
        [QueryFields.Site] = (i, site) => [Marks(i, Rating.SiteMark, site).Select(OfTen).FirstOrDefault()],
        [QueryFields.Votes] = (i, site) => [Marks(i, Rating.SiteMark, site).FirstOrDefault()?.Votes],
        [QueryFields.Plays] = (i, _) => [i.Watches?.Count ?? 0],
        [QueryFields.Runtime] = (i, _) => [Minutes(i)],
    };

    public static IEnumerable<decimal> Of(MediaItem item, QueryField field, string? argument) => Readers[field](item, argument).Where(n => n.HasValue).Select(n => n.GetValueOrDefault());

    private static IEnumerable<Rating> Marks(MediaItem item, string whose, string? site)
        => item.Ratings?.Where(r => string.Equals(r.Whose, whose, StringComparison.Ordinal) && (site is null || string.Equals(r.Site, site, StringComparison.OrdinalIgnoreCase))) ?? [];

    /// <summary>The mark in proportion, not rounded: 3.5 of 5 is exactly 7.</summary>
    private static decimal? OfTen(Rating rating) => rating.Scale.Max > 0 ? rating.Value * 10 / rating.Scale.Max : null;

    private static IEnumerable<decimal?> Episodes(Placement? placement)
    {
        if (placement?.Number is not { } first)
        {
            return [];
        }

        // A file may hold several episodes; a span that no file can hold is taken by its ends.
        const int LongestSpan = 100;
        var last = placement.LastNumber ?? first;
        return last - first is > 0 and <= LongestSpan ? Enumerable.Range(first, last - first + 1).Select(n => (decimal?)n) : [first, last];
    }

    private static decimal? Minutes(MediaItem item)
    {
        var time = item.Description?.Runtime ?? QueryTexts.Files(item).Where(f => f.Role is MediaFile.Main).Max(f => f.Duration);
        return time is { } known ? Math.Round((decimal)known.TotalMinutes) : null;
    }
}
