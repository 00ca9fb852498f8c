using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Mapping;

/// <summary>What a row of a list is about.</summary>
internal static class EntryMap
{
    /// <summary>The film, series, season or episode; null if the row tells of none that has an id.</summary>
    public static MediaItem? Item(TraktEntry entry)
    {
        var item = entry switch
        {
            { Episode: { } episode } => Episode(episode, entry.Show),
            { Season: { } season } => Season(season, entry.Show),
            { Movie: { } movie } => Title(movie, ItemKinds.Movie),
            { Show: { } show } => Title(show, ItemKinds.Series),
            _ => null,
        };
        return item is { Ids.Count: > 0 } ? item : null;
    }

    public static MediaItem Title(TraktTitle title, string kind) => new()
    {
        Kind = kind,
        Title = Text(title.Title) ?? "",
        OriginalTitle = Text(title.OriginalTitle),
        Year = Year(title.Year),
        Ids = TraktSchemes.Read(title.Ids, kind),
    };

    public static MediaItem Episode(TraktEpisode episode, TraktTitle? show) => new()
    {
        Kind = ItemKinds.Episode,
        Title = Text(episode.Title) ?? "",
        Ids = TraktSchemes.Read(episode.Ids, ItemKinds.Episode),
        Placement = Place(show, episode.Season, episode.Number) with { Absolute = episode.NumberAbs is > 0 ? episode.NumberAbs : null },
    };

    /// <summary>What people wrote; null if it is nothing.</summary>
    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static MediaItem Season(TraktSeason season, TraktTitle? show) => new()
    {
        Kind = ItemKinds.Season,
        Title = Text(season.Title) ?? "",
        Ids = TraktSchemes.Read(season.Ids, ItemKinds.Season),
        Placement = Place(show, season.Number, null),
    };

    private static Placement Place(TraktTitle? show, int? season, int? number) => new()
    {
        ParentIds = TraktSchemes.Read(show?.Ids, ItemKinds.Series),
        ParentTitle = Text(show?.Title),
        Season = season is >= 0 ? season : null,
        Number = number is >= 0 ? number : null,
    };

    private static int? Year(int? year) => year is >= 1 and <= 9999 ? year : null;
}
