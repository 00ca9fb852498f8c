using System.Globalization;
using System.Text.Json;
using MediaBridge.Plugins.Simkl.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl.Mapping;

/// <summary>Titles of a library as items.</summary>
internal static class RowItems
{
    public const string StatusExtra = "simkl.status";

    /// <summary>The status of what is to be watched.</summary>
    public const string Planned = "plantowatch";

    private const string Completed = "completed";

    /// <summary>The title without what is personal; null if it has no id of its own.</summary>
    public static MediaItem? Bare(SimklRow row, string part)
    {
        var isFilm = part == "movies" || string.Equals(row.AnimeType, "movie", StringComparison.OrdinalIgnoreCase);
        var ids = SimklIds.Of(row.Title?.Ids, part, isFilm);
        return ids.Count == 0 ? null : new MediaItem
        {
            Kind = isFilm ? ItemKinds.Movie : ItemKinds.Series,
            Title = row.Title?.Title ?? "",
            Year = row.Title?.Year is > 0 and < 10_000 and var year ? year : null,
            Ids = ids,
            Extras = row.Status is { Length: > 0 } status
                ? new Dictionary<string, JsonElement>(StringComparer.Ordinal) { [StatusExtra] = JsonSerializer.SerializeToElement(status, SimklJson.Default.String) }
                : null,
        };
    }

    /// <summary>Its own mark; null if it has none.</summary>
    public static Rating? RatingOf(SimklRow row)
        => row.UserRating is >= 1 and <= 10 and var mark ? Rating.Own(Math.Round(mark, MidpointRounding.AwayFromZero), 10) with { At = Time(row.UserRatedAt) } : null;

    /// <summary>Its place among what is to be watched; null if it is not.</summary>
    public static ListEntry? PlannedOf(SimklRow row) => row.Status == Planned ? new ListEntry { List = ListEntry.Watchlist, At = Time(row.AddedAt) } : null;

    /// <summary>Whether anything of it was watched.</summary>
    public static bool IsWatched(SimklRow row) => row.LastWatchedAt is { Length: > 0 } || row.WatchedEpisodes > 0 || row.Seasons is { Count: > 0 };

    /// <summary>What was watched of it: the film, the episodes, or a whole series that is told without its episodes.</summary>
    public static IEnumerable<MediaItem> Watched(SimklRow row, MediaItem bare)
    {
        var last = Time(row.LastWatchedAt);
        var episodes = bare.Kind == ItemKinds.Movie ? [] : Episodes(row, bare).ToList();
        return episodes.Count > 0 ? episodes
            : last is not null && (bare.Kind == ItemKinds.Movie || row.Status == Completed) ? [bare with { Watches = [new Watch { At = last }] }]
            : [];
    }

    public static ExternalId EpisodeId(ExternalId series, int season, int number)
        => new(SimklIds.Episode, string.Create(CultureInfo.InvariantCulture, $"{series.Value}/{season}/{number}"));

    public static EventTime? Time(string? text)
        => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && time.Year > 1900 ? new EventTime(time) : null;

    private static IEnumerable<MediaItem> Episodes(SimklRow row, MediaItem series)
        => from season in row.Seasons ?? []
           where season.Number is >= 0
           from episode in season.Episodes ?? []
           where episode.Number is > 0
           select new MediaItem
           {
               Kind = ItemKinds.Episode,
               Ids = [EpisodeId(series.Ids[0], season.Number!.Value, episode.Number!.Value)],
               Placement = new Placement { ParentIds = series.Ids, ParentTitle = series.Title.Length == 0 ? null : series.Title, Season = season.Number, Number = episode.Number },
               Watches = [new Watch { At = Time(episode.WatchedAt) ?? Time(row.LastWatchedAt) }],
           };
}
