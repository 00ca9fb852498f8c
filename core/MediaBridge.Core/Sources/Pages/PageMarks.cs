using MediaBridge.Sdk;

namespace MediaBridge.Core.Sources.Pages;

/// <summary>Marks of a page: ratings of sites, and what is personal. MovieVault keeps the personal ones in a map <c>watchlist</c>.</summary>
/// <param name="outOf">The best mark of ratings that do not say theirs.</param>
internal sealed class PageMarks(decimal outOf)
{
    private const int MostPlays = 1000;

    public List<Rating>? Ratings(PageFacts facts)
    {
        var ratings = new List<Rating>();
        var own = facts.Number("userRating", "myRating", "personalRating") ?? facts.Part("watchlist")?.Number("userRating");
        var best = facts.Number("userRatingOutOf") ?? outOf;
        if (own is { } mark && mark > 0 && mark <= best)
        {
            ratings.Add(Rating.Own(mark, best, mark == decimal.Truncate(mark) ? 1 : mark * 2 == decimal.Truncate(mark * 2) ? 0.5m : 0.1m) with { At = facts.Date("ratedAt") });
        }

        ratings.AddRange(facts.Parts("ratings").Select(OfSite).OfType<Rating>());
        if (One(facts.Number("rating"), facts.Number("ratingOutOf"), facts.Text("ratingSite") ?? SiteOf(facts.Text("metadataSource")), facts.Number("voteCount", "votes")) is { } site
            && !ratings.Exists(r => r.Whose == Rating.SiteMark && string.Equals(r.Site, site.Site, StringComparison.OrdinalIgnoreCase)))
        {
            ratings.Add(site);
        }

        return ratings.Count == 0 ? null : ratings;
    }

    public static List<Watch>? Watches(PageFacts facts)
    {
        var list = facts.Part("watchlist");
        var at = facts.Date("lastWatched", "watchedAt", "watched") ?? list?.Date("watched", "watchedAt");
        var isSeen = at is not null || facts.Flag("watched") == true || string.Equals(list?.Text("status"), "watched", StringComparison.OrdinalIgnoreCase);
        var count = Math.Min(Math.Max(facts.Whole("watched", "plays", "playCount") ?? 0, isSeen ? 1 : 0), MostPlays);
        return count == 0 ? null : [.. Enumerable.Repeat(new Watch(), count - (at is null ? 0 : 1)), .. at is { } time ? [new Watch { At = time }] : Array.Empty<Watch>()];
    }

    public static List<ListEntry>? Lists(PageFacts facts)
    {
        var list = facts.Part("watchlist");
        var isWanted = facts.Flag("watchlist") ?? list?.Text("status")?.Replace('-', '_').ToLowerInvariant() is "to_watch" or "planned" or "want_to_watch";
        List<ListEntry> entries =
        [
            .. isWanted ? [new ListEntry { List = ListEntry.Watchlist, At = list?.Date("added") }] : Array.Empty<ListEntry>(),
            .. (facts.Texts("lists") ?? []).Where(l => !string.Equals(l, ListEntry.Watchlist, StringComparison.OrdinalIgnoreCase)).Select(l => new ListEntry { List = l }),
        ];
        return entries.Count == 0 && facts.Flag("watchlist") is null ? null : entries;
    }

    public static Personal<bool>? Favourite(PageFacts facts)
        => (facts.Flag("favourite", "favorite") ?? facts.Part("watchlist")?.Flag("favorite", "favourite")) is { } flag ? (Personal<bool>)flag : null;

    public static string? Note(PageFacts facts) => facts.Text("note", "notes") ?? facts.Part("watchlist")?.Text("notes", "note");

    private Rating? OfSite(PageFacts facts)
    {
        var rating = One(facts.Number("value"), facts.Number("outOf"), facts.Text("site"), facts.Number("votes"));
        return rating is not null && facts.Text("whose") is Rating.CriticsMark ? rating with { Whose = Rating.CriticsMark } : rating;
    }

    private Rating? One(decimal? value, decimal? best, string? site, decimal? votes)
        => value is > 0 and var mark && mark <= (best ?? outOf) ? Rating.OfSite("", mark, best ?? outOf, votes is > 0 and <= long.MaxValue ? (long)votes : null) with { Site = site } : null;

    /// <summary>Whose average a page shows that names the sources of its facts, such as <c>NFO+TMDB</c>: that of the last, unless it is a file.</summary>
    private static string? SiteOf(string? sources)
        => sources?.Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault(s => !string.Equals(s, "NFO", StringComparison.OrdinalIgnoreCase))?.ToLowerInvariant();
}
