using System.Globalization;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Tests.Services.Omdb;

/// <summary>OMDb in memory, written from its page: by id, by title, search, and a quota by the day.</summary>
public sealed class OmdbService : ILocalService
{
    public const string Key = "1a2b3c4d";

    private static readonly string[] Names =
        ["Rated", "Released", "Runtime", "Genre", "Director", "Writer", "Actors", "Plot", "Language", "Country", "Awards", "Poster", "Metascore", "imdbRating", "imdbVotes"];

    public List<OmdbFilm> Films { get; } =
    [
        new("tt0015864", "The Gold Rush", "1925")
        {
            Fields = new()
            {
                ["Rated"] = "Passed", ["Released"] = "13 Jul 1925", ["Runtime"] = "95 min", ["Genre"] = "Adventure, Comedy, Drama", ["Director"] = "Charles Chaplin", ["Writer"] = "Charles Chaplin (story), Charles Chaplin",
                ["Actors"] = "Charles Chaplin, Mack Swain", ["Plot"] = "A prospector goes to the Klondike.", ["Language"] = "None, English", ["Country"] = "United States", ["Awards"] = "Nominated for 2 Oscars",
                ["Poster"] = "https://m.media-amazon.com/images/M/MV5Blocal@._V1_SX300.jpg", ["imdbRating"] = "8.1", ["imdbVotes"] = "1,234,567", ["Metascore"] = "N/A", ["BoxOffice"] = "$2,500,000",
                ["Ratings"] = new[] { new { Source = "Internet Movie Database", Value = "8.1/10" }, new { Source = "Rotten Tomatoes", Value = "98%" }, new { Source = "Metacritic", Value = "66/100" } },
            },
        },
        new("tt0015400", "The Thief of Bagdad", "1924"),
        new("tt0033152", "The Thief of Bagdad", "1940"),
        new("tt0022100", "M", "1931"),
        new("tt9900001", "The Lantern Road", "2008–2009") { Type = "series", Fields = new() { ["totalSeasons"] = "2" } },
        new("tt9900011", "Dusk", "2008") { Type = "episode", Place = ("tt9900001", 1, 1), Fields = new() { ["Released"] = "20 Jan 2008" } },
        new("tt9900012", "Night", "2008") { Type = "episode", Place = ("tt9900001", 1, 2) },
        new("tt9900090", "The Gold Rush", "2001") { Type = "game" },
    ];

    /// <summary>Requests of the day that count.</summary>
    public int Count { get; private set; }

    /// <summary>How many a day has.</summary>
    public int Limit { get; set; } = 1000;

    /// <summary>What it was asked.</summary>
    public List<string> Seen { get; } = [];

    /// <summary>A new day.</summary>
    public void Midnight() => Count = 0;

    public ServiceAnswer Answer(ServiceRequest request)
    {
        Seen.Add(request.Address.Query);
        if (request.Query("apikey") != Key)
        {
            return Wrong(request.Query("apikey") is null ? "No API key provided." : "Invalid API key!", 401);
        }

        if (++Count > Limit)
        {
            return Wrong("Request limit reached!", 401);
        }

        if (request.Query("s") is { } search)
        {
            return Search(request, search.Trim());
        }

        if (request.Query("i") is { } id)
        {
            return id.Length < 9 || !id.StartsWith("tt", StringComparison.Ordinal) || id[2..].Any(c => !char.IsAsciiDigit(c)) ? Wrong("Incorrect IMDb ID.") : ById(request, id);
        }

        var film = request.Query("t") is { } title ? Find(request, f => f.Title.Equals(title.Trim(), StringComparison.OrdinalIgnoreCase)).FirstOrDefault() : null;
        return film is null ? Wrong("Movie not found!") : Whole(film);
    }

    private static ServiceAnswer Wrong(string error, int status = 200) => ServiceAnswer.Json(new { Response = "False", Error = error }, status);

    private ServiceAnswer ById(ServiceRequest request, string id)
    {
        if (request.Query("Season") is { } season)
        {
            if (request.Query("Episode") is null)
            {
                return Season(id, season);
            }

            var episode = Films.Find(f => f.Place is { } place && place.Series == id && Text(place.Season) == season && Text(place.Episode) == request.Query("Episode"));
            return episode is null ? Wrong("Series or episode not found!") : Whole(episode);
        }

        return Films.Find(f => f.Id == id) is { } film ? Whole(film) : Wrong("Movie not found!");
    }

    /// <summary>The episodes of a season, which tell less, and their dates in another form.</summary>
    private ServiceAnswer Season(string series, string season)
    {
        var found = Films.Where(f => f.Place is { } place && place.Series == series && Text(place.Season) == season).ToList();
        return found.Count == 0 ? Wrong("Series or season not found!") : ServiceAnswer.Json(new
        {
            Title = Films.Find(f => f.Id == series)!.Title,
            Season = season,
            totalSeasons = "2",
            Episodes = found.Select(f => new { f.Title, Released = $"{f.Year}-01-20", Episode = Text(f.Place!.Value.Episode), imdbRating = "N/A", imdbID = f.Id }).ToArray(),
            Response = "True",
        });
    }

    private ServiceAnswer Search(ServiceRequest request, string search)
    {
        const int Size = 10;
        if (search.Length < 3)
        {
            return Wrong("Too many results.");
        }

        var found = Find(request, f => f.Title.Contains(search, StringComparison.OrdinalIgnoreCase)).ToList();
        var page = int.Parse(request.Query("page") ?? "1", CultureInfo.InvariantCulture);
        return found.Count == 0 ? Wrong("Movie not found!") : ServiceAnswer.Json(new
        {
            Search = found.Skip((page - 1) * Size).Take(Size).Select(f => new { f.Title, f.Year, imdbID = f.Id, f.Type, Poster = "N/A" }).ToArray(),
            totalResults = Text(found.Count),
            Response = "True",
        });
    }

    private IEnumerable<OmdbFilm> Find(ServiceRequest request, Func<OmdbFilm, bool> isIt)
        => Films.Where(f => f.Place is null && isIt(f) && (request.Query("type") is not { } type || f.Type == type) && (request.Query("y") is not { } year || f.Year.StartsWith(year, StringComparison.Ordinal)));

    private static ServiceAnswer Whole(OmdbFilm film)
    {
        var all = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Title"] = film.Title, ["Year"] = film.Year };
        foreach (var name in Names)
        {
            all[name] = "N/A";
        }

        all["Ratings"] = Array.Empty<object>();
        foreach (var (name, value) in film.Fields)
        {
            all[name] = value;
        }

        if (film.Place is { } place)
        {
            (all["seriesID"], all["Season"], all["Episode"]) = (place.Series, Text(place.Season), Text(place.Episode));
        }

        (all["imdbID"], all["Type"], all["Response"]) = (film.Id, film.Type, "True");
        return ServiceAnswer.Json(all);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
