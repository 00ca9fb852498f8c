using System.Globalization;
using MediaBridge.Plugins.Serializd.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Serializd.Mapping;

/// <summary>Series, seasons and episodes of Serializd as items.</summary>
internal static class SerializdItems
{
    /// <summary>An episode: TMDB's number of the series, season, number. Serializd has no number of its own for it.</summary>
    public const string EpisodeScheme = "serializd.episode";

    public static MediaItem Series(long show, string? name) => new() { Kind = ItemKinds.Series, Title = name ?? "", Ids = [SeriesId(show)] };

    public static MediaItem Season(long show, string? name, long season, int? number) => new()
    {
        Kind = ItemKinds.Season,
        Ids = [new ExternalId(IdSchemes.TmdbSeason, SerializdClient.Text(season))],
        Placement = Placed(show, name, number, null),
    };

    /// <summary>What an entry of the diary is of; null if it does not say so.</summary>
    public static MediaItem? Of(SerializdReview review)
    {
        if (review.ShowId is not { } show || show <= 0)
        {
            return null;
        }

        if (review.SeasonId is not { } season)
        {
            return Series(show, review.ShowName);
        }

        var number = review.ShowSeasons?.FirstOrDefault(s => s.Id == season)?.SeasonNumber;
        if (review.EpisodeNumber is not > 0)
        {
            return Season(show, review.ShowName, season, number);
        }

        return number is null ? null : new MediaItem
        {
            Kind = ItemKinds.Episode,
            Ids = [new ExternalId(EpisodeScheme, string.Create(CultureInfo.InvariantCulture, $"{show}/{number}/{review.EpisodeNumber}"))],
            Placement = Placed(show, review.ShowName, number, review.EpisodeNumber),
        };
    }

    /// <summary>When an entry was: the day that the person gave, else when it was written.</summary>
    public static EventTime? TimeOf(SerializdReview review) => Time(review.Backdate) ?? Time(review.DateAdded);

    /// <summary>The play that an entry is; null if it is a mark or review alone.</summary>
    public static Watch? PlayOf(SerializdReview review)
        => review.IsLogged ?? review.IsLog ?? false ? new Watch { At = TimeOf(review), NativeId = review.Id is { } id ? SerializdClient.Text(id) : null } : null;

    public static ExternalId SeriesId(long show) => new(IdSchemes.TmdbTv, SerializdClient.Text(show));

    /// <summary>The number in an id; null if it is none.</summary>
    public static long? Number(ExternalId? id) => long.TryParse(id?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <summary>TMDB's number of the series that an item is, or belongs to; null if it is not known.</summary>
    public static long? ShowOf(MediaItem item)
    {
        var ids = item.Kind == ItemKinds.Series ? item.Ids : item.Placement?.ParentIds ?? [];
        return ids.Where(i => i.Scheme == IdSchemes.TmdbTv).Select(i => Number(i)).FirstOrDefault();
    }

    public static EventTime? Time(string? text)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new EventTime(day)
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && time.Year > 1900 ? new EventTime(time) : null;

    private static Placement Placed(long show, string? name, int? season, int? number)
        => new() { ParentIds = [SeriesId(show)], ParentTitle = string.IsNullOrEmpty(name) ? null : name, Season = season, Number = number };
}
