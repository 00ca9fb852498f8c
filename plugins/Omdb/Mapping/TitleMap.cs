using System.Text.Json;
using System.Text.RegularExpressions;
using MediaBridge.Plugins.Omdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Omdb.Mapping;

/// <summary>Items of OMDb's titles.</summary>
internal static partial class TitleMap
{
    /// <summary>What a search tells; null for a row without title or id.</summary>
    public static MediaItem? Bare(OmdbTitle title)
        => Id(title.ImdbId) is not { } id || Values.Text(title.Title) is not { } name ? null : new MediaItem
        {
            Kind = Kind(title.Type),
            Title = name,
            Year = Values.Years(title.Year).First ?? Values.Date(title.Released)?.Year,
            Ids = [id],
            Placement = title.Type == "episode" ? Place(title) : null,
        };

    /// <summary>An episode as the list of its season has it; null for a row without id.</summary>
    public static MediaItem? Listed(OmdbTitle row, ExternalId series, int season, int number)
        => Id(row.ImdbId) is not { } id ? null : new MediaItem
        {
            Kind = ItemKinds.Episode,
            Title = Values.Text(row.Title) ?? "",
            Year = Values.Date(row.Released)?.Year,
            Ids = [id],
            Placement = new Placement { ParentIds = [series], Season = season, Number = number, AirDate = Values.Date(row.Released) },
        };

    /// <summary>All that is told.</summary>
    public static MediaItem? Full(OmdbTitle title, DetailOptions options)
        => Bare(title) is not { } item ? null : item with
        {
            Description = Describe(title),
            People = People(title),
            Ratings = RatingMap.Of(title),
            Artwork = Poster(title.Poster, options.PosterWidth) is { } address ? [new Artwork { Role = Artwork.Poster, Id = "poster", Url = address }] : null,
            Provenance = new Provenance { Page = new Uri($"https://www.imdb.com/title/{item.Ids[0].Value}/") },
            Extras = Extras(title),
        };

    public static ExternalId? Id(string? text)
        => Values.Text(text) is { } id && id.Length is > 2 and <= 20 && id.StartsWith("tt", StringComparison.Ordinal) && id.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0
            ? new ExternalId(IdSchemes.Imdb, id) : (ExternalId?)null;

    private static string Kind(string? type) => type switch { "series" => ItemKinds.Series, "episode" => ItemKinds.Episode, _ => ItemKinds.Movie };

    private static Placement Place(OmdbTitle title) => new()
    {
        ParentIds = Id(title.SeriesId) is { } series ? [series] : [],
        Season = Values.Whole(title.Season) is >= 0 and < 10_000 and var season ? (int)season : null,
        Number = Values.Whole(title.Episode) is > 0 and < 100_000 and var number ? (int)number : null,
        AirDate = Values.Date(title.Released),
    };

    private static Description Describe(OmdbTitle title)
    {
        var genres = Values.Names(title.Genre);
        (string Type, bool Is)[] types =
        [
            (Description.Game, title.Type == "game"),
            (Description.Short, genres?.Contains("Short", StringComparer.Ordinal) == true),
            (Description.Documentary, genres?.Contains("Documentary", StringComparer.Ordinal) == true),
            (Description.Animation, genres?.Contains("Animation", StringComparer.Ordinal) == true),
        ];
        var found = types.Where(t => t.Is).Select(t => t.Type).ToList();
        return new Description
        {
            Types = found.Count == 0 ? null : found,
            Overview = Values.Text(title.Plot),
            Runtime = Values.Minutes(title.Runtime),
            Released = Values.Date(title.Released),
            Ended = Values.Years(title.Year).Last is { } last ? new DateOnly(last, 12, 31) : null,
            Genres = genres,
            Countries = Values.Names(title.Country),
            Studios = Values.Names(title.Production),
            Languages = Values.Names(title.Language),
            Certification = Values.Text(title.Rated),
            Homepage = Address(title.Website),
        };
    }

    private static List<Person>? People(OmdbTitle title)
    {
        (string Role, string? Names)[] all = [(Person.Director, title.Director), (Person.Writer, title.Writer), (Person.Actor, title.Actors)];
        List<Person> people = [.. all.SelectMany(r => (Values.Names(r.Names) ?? []).Select((n, i) => new Person { Name = n, Role = r.Role, Order = r.Role == Person.Actor ? i : null }))];
        return people.Count == 0 ? null : people;
    }

    /// <summary>Posters are pictures of IMDb, whose size stands in their names.</summary>
    private static Uri? Poster(string? text, int width)
        => Address(text) is { } address
            ? new Uri(Size().Replace(address.AbsoluteUri, width == 0 ? "._V1_." : $"._V1_SX{width.ToString(System.Globalization.CultureInfo.InvariantCulture)}.")) : null;

    private static Uri? Address(string? text) => Uri.TryCreate(Values.Text(text), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    /// <summary>What no facet holds.</summary>
    private static Dictionary<string, JsonElement>? Extras(OmdbTitle title)
    {
        var extras = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (Values.Text(title.Awards) is { } awards)
        {
            extras["omdb.awards"] = JsonSerializer.SerializeToElement(awards, OmdbJson.Default.String);
        }

        (string Name, long? Value)[] numbers = [("omdb.boxOffice", Values.Money(title.BoxOffice)), ("omdb.seasons", Values.Whole(title.TotalSeasons))];
        foreach (var (name, value) in numbers.Where(n => n.Value > 0))
        {
            extras[name] = JsonSerializer.SerializeToElement(value!.Value, OmdbJson.Default.Int64);
        }

        return extras.Count == 0 ? null : extras;
    }

    [GeneratedRegex(@"\._V1_[^.]*\.", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Size();
}
