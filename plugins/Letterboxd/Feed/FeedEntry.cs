using System.Globalization;
using System.Xml.Linq;
using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Feed;

/// <summary>An entry of a feed about a film: of the diary, or a review.</summary>
internal sealed record FeedEntry
{
    private static readonly XNamespace Letterboxd = "https://letterboxd.com";
    private static readonly XNamespace Tmdb = "https://themoviedb.org";

    /// <summary>Its id.</summary>
    public required string Guid { get; init; }

    public required string Name { get; init; }

    public int? Year { get; init; }

    /// <summary>The film's ids, that of Letterboxd first.</summary>
    public required IReadOnlyList<ExternalId> Ids { get; init; }

    public required string Kind { get; init; }

    /// <summary>Whether the film is liked; null if the feed does not say.</summary>
    public bool? Liked { get; init; }

    public required LogEntry Log { get; init; }

    /// <summary>Whether an item is about a film; those about lists are not.</summary>
    public static bool IsOne(XElement item) => item.Element(Letterboxd + "filmTitle") is not null || item.Element(Tmdb + "movieId") is not null;

    /// <summary>Reads an item; null if it names no film.</summary>
    public static FeedEntry? Of(XElement item)
    {
        if (Text(item.Element(Letterboxd + "filmTitle")) is not { } name || FilmIds.OfAddress(Text(item.Element("link"))) is not { } film)
        {
            return null;
        }

        var series = Number(item.Element(Tmdb + "tvId"));
        var movie = Number(item.Element(Tmdb + "movieId"));
        return new FeedEntry
        {
            Guid = Text(item.Element("guid")) ?? Text(item.Element("link"))!,
            Name = name,
            Year = Cells.Year(Text(item.Element(Letterboxd + "filmYear"))),
            Kind = series is not null && movie is null ? ItemKinds.Series : ItemKinds.Movie,
            Ids = [film, .. movie is not null ? [new ExternalId(IdSchemes.TmdbMovie, movie)] : series is not null ? new[] { new ExternalId(IdSchemes.TmdbTv, series) } : []],
            Liked = Text(item.Element(Letterboxd + "memberLike")) is { } like ? Cells.IsYes(like) : null,
            Log = new LogEntry
            {
                Logged = Day(Text(item.Element("pubDate"))),
                Watched = Cells.Day(Text(item.Element(Letterboxd + "watchedDate"))),
                Rating = Cells.Stars(Text(item.Element(Letterboxd + "memberRating"))),
                Rewatch = Cells.IsYes(Text(item.Element(Letterboxd + "rewatch"))),
                Review = ReviewText.Of(item.Element("description")?.Value),
            },
        };
    }

    private static string? Text(XElement? element) => element?.Value.Trim() is { Length: > 0 } text ? text : null;

    private static string? Number(XElement? element) => Text(element) is { } text && text.All(char.IsAsciiDigit) ? text : null;

    /// <summary>The day of a date as RFC 822 writes it, in UTC.</summary>
    private static DateOnly? Day(string? text)
        => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? DateOnly.FromDateTime(time.UtcDateTime) : null;
}
