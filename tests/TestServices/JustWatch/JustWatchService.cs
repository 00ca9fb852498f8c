using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Tests.Services.JustWatch;

/// <summary>JustWatch's GraphQL in memory: search, one title, and a watchlist behind a token. It knows its fields, and refuses questions with others.</summary>
public sealed partial class JustWatchService : ILocalService
{
    public const string Token = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c2VyLTQ3MTEiLCJleHAiOjE3NjczNzMyMDB9.c2ln";

    private static readonly HashSet<string> Fields = new(StringComparer.Ordinal)
    {
        "popularTitles", "titleListV2", "node", "edges", "pageInfo", "hasNextPage", "endCursor", "totalCount", "id", "objectType", "objectId", "content", "title", "fullPath", "originalReleaseYear",
        "originalReleaseDate", "runtime", "shortDescription", "ageCertification", "genres", "shortName", "externalIds", "imdbId", "tmdbId", "posterUrl", "scoring", "imdbScore", "imdbVotes", "tmdbScore",
        "tomatoMeter", "jwRating", "offers", "monetizationType", "presentationType", "retailPriceValue", "currency", "availableTo", "standardWebURL", "package", "clearName", "watchlistEntryV2", "createdAt",
    };

    private readonly List<(string Id, string At)> _watchlist = [];

    public List<JustWatchTitle> Titles { get; } =
    [
        new("tm101", "The Gold Rush", 1925)
        {
            Imdb = "tt0015864", Tmdb = "90001", Text = "A prospector goes to the Klondike.",
            Offers =
            [
                ("ES", "Filmin", "FLATRATE", "HD", null, "https://www.filmin.example/gold"), ("ES", "Cine Tienda", "BUY", "_4K", 9.99m, "https://tienda.example/1"), ("ES", "Cine Tienda", "RENT", "HD", 3.99m, "https://tienda.example/1"),
                ("DE", "Kino Ads", "ADS", "SD", null, "https://kino.example/gold"),
            ],
        },
        new("tm102", "The Thief of Bagdad", 1924) { Imdb = "tt0015400", Tmdb = "90002" },
        new("tm103", "The Thief of Bagdad", 1940) { Imdb = "tt0033152" },
        new("ts201", "The Lantern Road", 2008) { Imdb = "tt9900001", Tmdb = "60001" },
        .. Enumerable.Range(1, 250).Select(i => new JustWatchTitle($"tm{5000 + i}", $"Reel {i}", 1920 + (i % 90)) { Imdb = $"tt80{i:00000}", Tmdb = $"{50000 + i}" }),
    ];

    /// <summary>Bodies of the questions.</summary>
    public List<JsonObject> Seen { get; } = [];

    /// <summary>How many more titles it announces than it lists.</summary>
    public int HeldBack { get; set; }

    /// <summary>An error that comes with the next answers, with a success of HTTP.</summary>
    public string? Error { get; set; }

    public JustWatchService Want(params string[] ids)
    {
        _watchlist.AddRange(ids.Select((id, i) => (id, new DateTime(2025, 1, 1).AddHours(_watchlist.Count + i).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))));
        return this;
    }

    public ServiceAnswer Answer(ServiceRequest request)
    {
        if (request.Method != "POST" || request.Path("/") is not ["graphql"] || request.Json() is not JsonObject question)
        {
            return new ServiceAnswer(404, "404 page not found") { MediaType = "text/plain" };
        }

        Seen.Add(question);
        if (Error is not null)
        {
            return Wrong(Error);
        }

        var query = (string?)question["query"] ?? "";
        var variables = question["variables"]?.AsObject() ?? [];
        if (Unknown(query) is { } field)
        {
            return Wrong($"Cannot query field \"{field}\" on type \"MovieOrShow\".", 422);
        }

        if ((int?)variables["first"] > 100)
        {
            return Wrong("operation has complexity 101, which exceeds the limit of 100");
        }

        if ((string?)variables["country"] is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
        {
            return Wrong("Country must be two upper case letters");
        }

        return query.Contains("popularTitles(", StringComparison.Ordinal) ? Search(variables)
            : query.Contains("titleListV2(", StringComparison.Ordinal) ? Watchlist(request, variables)
            : Node(query, variables);
    }

    private static ServiceAnswer Wrong(string message, int status = 200) => ServiceAnswer.Json(new { errors = new[] { new { message, path = Array.Empty<string>() } }, data = (object?)null }, status);

    /// <summary>The first name in the selections that is no field.</summary>
    private static string? Unknown(string query)
    {
        var plain = Arguments().Replace(Spreads().Replace(query, ""), "");
        return Names().Matches(plain).Select(m => m.Value).FirstOrDefault(n => n is not ("query" or "fragment" or "on") && !Fields.Contains(n));
    }

    private ServiceAnswer Search(JsonObject variables)
    {
        var filter = variables["filter"]!;
        var words = ((string?)filter["searchQuery"] ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kinds = filter["objectTypes"]?.AsArray().Select(k => (string?)k).ToList() ?? [];
        var found = Titles.Where(t => words.Length > 0 && words.All(w => t.Title.ToLowerInvariant().Split(' ').Contains(w)))
            .Where(t => kinds.Count == 0 || kinds.Contains(t.IsSeries ? "SHOW" : "MOVIE"))
            .Take((int?)variables["first"] ?? 10);
        return ServiceAnswer.Json(new { data = new { popularTitles = new { edges = found.Select(t => new { node = Told(t) }).ToArray() } } });
    }

    private ServiceAnswer Node(string query, JsonObject variables)
    {
        if (Titles.Find(t => t.Id == (string?)variables["id"]) is not { } title)
        {
            return Wrong("node not found");
        }

        var node = Told(title);
        foreach (Match alias in Aliases().Matches(query))
        {
            node[alias.Groups[1].Value] = title.Offers.Where(o => o.Country == alias.Groups[2].Value).Select(o => new
            {
                monetizationType = o.How,
                presentationType = o.Quality,
                retailPriceValue = o.Price,
                currency = "EUR",
                availableTo = (string?)null,
                standardWebURL = o.Address,
                package = new { clearName = o.Provider, shortName = o.Provider[..3].ToLowerInvariant() },
            }).ToArray();
        }

        return ServiceAnswer.Json(new { data = new { node } });
    }

    private ServiceAnswer Watchlist(ServiceRequest request, JsonObject variables)
    {
        if (request.Headers.GetValueOrDefault("Authorization") != $"Bearer {Token}")
        {
            return Wrong("access denied: user is unauthenticated");
        }

        var from = (string?)variables["after"] is { Length: > 0 } after ? int.Parse(after, CultureInfo.InvariantCulture) : 0;
        var page = Enumerable.Reverse(_watchlist).Skip(from).Take((int?)variables["first"] ?? 10).ToList();
        return ServiceAnswer.Json(new
        {
            data = new
            {
                titleListV2 = new
                {
                    totalCount = _watchlist.Count + HeldBack,
                    pageInfo = new { hasNextPage = from + page.Count < _watchlist.Count, endCursor = (from + page.Count).ToString(CultureInfo.InvariantCulture) },
                    edges = page.Select(e => new { node = Entry(e) }).ToArray(),
                },
            },
        });
    }

    private Dictionary<string, object?> Entry((string Id, string At) entry)
    {
        var node = Told(Titles.First(t => t.Id == entry.Id));
        node["watchlistEntryV2"] = new { createdAt = entry.At };
        return node;
    }

    private static Dictionary<string, object?> Told(JustWatchTitle title) => new(StringComparer.Ordinal)
    {
        ["id"] = title.Id,
        ["objectType"] = title.IsSeries ? "SHOW" : "MOVIE",
        ["content"] = new
        {
            title = title.Title,
            fullPath = $"/us/{(title.IsSeries ? "tv-show" : "movie")}/{title.Title.ToLowerInvariant().Replace(' ', '-')}",
            originalReleaseYear = title.Year,
            originalReleaseDate = $"{title.Year}-07-13",
            runtime = 95,
            shortDescription = title.Text,
            ageCertification = "G",
            genres = new[] { new { shortName = "cmy" } },
            externalIds = new { imdbId = title.Imdb, tmdbId = title.Tmdb },
            posterUrl = "/poster/4711/{profile}/poster.{format}",
            scoring = new { imdbScore = 8.1, imdbVotes = 1234.0, tmdbScore = 8.012, tomatoMeter = 98, jwRating = 0.9123456 },
        },
    };

    [GeneratedRegex(@"\.\.\.\s*(on\s+)?\w+|fragment\s+\w+\s+on\s+\w+|query\s+\w+|\w+\s*:\s*(?=offers)")]
    private static partial Regex Spreads();

    [GeneratedRegex(@"\((?:[^()]|\([^()]*\))*\)")]
    private static partial Regex Arguments();

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex Names();

    [GeneratedRegex(@"(\w+)\s*:\s*offers\(country:\s*([A-Z]{2})")]
    private static partial Regex Aliases();
}
