using System.Globalization;
using MediaBridge.Tests.Services.Catalogue;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Benchmarks.Lookups;

/// <summary>A TMDB of invented films that allows so many requests in any second, refuses more and now and then others with 429, and counts what it is asked.</summary>
internal sealed class LimitedTmdb : ILocalService
{
    public const string ApiKey = "0123456789abcdef0123456789abcdef";

    private const int Limit = 50;
    private readonly TimeProvider _clock;
    private readonly Random _random;
    private readonly IReadOnlyList<CatalogueFilm> _films;
    private readonly Dictionary<string, List<int>> _byTitle = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _byImdb = new(StringComparer.Ordinal);
    private readonly Queue<DateTimeOffset> _second = [];
    private DateTimeOffset _pauseUntil;

    public LimitedTmdb(IReadOnlyList<CatalogueFilm> films, int seed, TimeProvider clock)
    {
        (_films, _clock, _random) = (films, clock, new Random(seed));
        for (var i = 0; i < films.Count; i++)
        {
            _byImdb[films[i].Imdb] = i;
            (_byTitle.TryGetValue(films[i].EnglishTitle, out var same) ? same : _byTitle[films[i].EnglishTitle] = []).Add(i);
        }
    }

    /// <summary>Requests by address, without those that were refused.</summary>
    public Dictionary<string, int> Answered { get; } = new(StringComparer.Ordinal);

    public int Requests { get; private set; }

    /// <summary>The most requests in any second.</summary>
    public int Busiest { get; private set; }

    /// <summary>Requests over the limit.</summary>
    public int OverLimit { get; private set; }

    /// <summary>Requests that were refused for no fault of theirs.</summary>
    public int Refused { get; private set; }

    /// <summary>Requests that came while everybody had been asked to wait.</summary>
    public int Impatient { get; private set; }

    /// <summary>Forgets what was counted.</summary>
    public void Reset() => (Requests, Busiest, OverLimit, Refused, Impatient) = (0, 0, 0, 0, 0);

    public static long IdOf(int film) => 100_000 + film;

    public ServiceAnswer Answer(ServiceRequest request)
    {
        var now = _clock.GetUtcNow();
        Requests++;
        while (_second.TryPeek(out var first) && now - first >= TimeSpan.FromSeconds(1))
        {
            _second.Dequeue();
        }

        _second.Enqueue(now);
        Busiest = Math.Max(Busiest, _second.Count);
        if (now < _pauseUntil)
        {
            Impatient++;
            return Refusal(_pauseUntil - now);
        }

        if (_second.Count > Limit)
        {
            OverLimit++;
            return Refusal(TimeSpan.FromSeconds(1));
        }

        if (_random.Next(200) == 0)
        {
            Refused++;
            var wait = TimeSpan.FromSeconds(_random.Next(1, 6));
            _pauseUntil = now + wait;
            return Refusal(wait);
        }

        var path = request.Path("/3/");
        var address = request.Address.PathAndQuery;
        Answered[address] = Answered.GetValueOrDefault(address) + 1;
        return path switch
        {
            ["account"] => ServiceAnswer.Json(new { success = false, status_code = 3, status_message = "Authentication failed: You do not have permissions to access the service." }, 401),
            ["authentication"] => ServiceAnswer.Json(new { success = true, status_code = 1, status_message = "Success." }),
            ["find", var id] => ServiceAnswer.Json(new { movie_results = _byImdb.TryGetValue(id, out var film) ? [Row(film)] : Array.Empty<object>(), tv_results = Array.Empty<object>() }),
            ["search", "movie"] => Search(request),
            ["movie", var id] when Film(id) is { } film => ServiceAnswer.Json(Details(film)),
            _ => ServiceAnswer.Json(new { success = false, status_code = 34, status_message = "The resource you requested could not be found." }, 404),
        };
    }

    private static ServiceAnswer Refusal(TimeSpan wait)
        => ServiceAnswer.Json(new { success = false, status_code = 25, status_message = "Your request count is over the allowed limit." }, 429) with { RetryAfter = TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling(wait.TotalSeconds))) };

    private int? Film(string id) => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number - 100_000 is >= 0 and var film && film < _films.Count ? film : null;

    private ServiceAnswer Search(ServiceRequest request)
    {
        var found = _byTitle.GetValueOrDefault(request.Query("query") ?? "") ?? [];
        var rows = found.Where(f => request.Query("year") is not { } year || _films[f].Year.ToString(CultureInfo.InvariantCulture) == year).Select(Row).ToArray();
        return ServiceAnswer.Json(new { page = 1, results = rows, total_pages = 1, total_results = rows.Length });
    }

    private object Row(int film) => new { id = IdOf(film), title = _films[film].EnglishTitle, original_title = _films[film].OriginalTitle, original_language = "en", overview = "", release_date = Date(film), media_type = "movie" };

    private string Date(int film) => string.Create(CultureInfo.InvariantCulture, $"{_films[film].Year}-06-01");

    private object Details(int film)
    {
        var known = _films[film];
        return new
        {
            id = IdOf(film),
            title = known.EnglishTitle,
            original_title = known.OriginalTitle,
            original_language = "en",
            overview = $"What happens in {known.EnglishTitle}.",
            release_date = Date(film),
            runtime = known.Runtime,
            imdb_id = known.Imdb,
            vote_average = 6.5,
            vote_count = 100,
            genres = known.Genres.Select((g, i) => new { id = i + 1, name = g }).ToArray(),
            external_ids = new { imdb_id = known.Imdb },
            translations = new { translations = new[] { new { iso_639_1 = "es", iso_3166_1 = "ES", data = new { title = known.SpanishTitle, overview = "" } } } },
            credits = new
            {
                cast = known.Cast.Select((c, i) => new { id = 1 + i, name = c, character = "", order = i }).ToArray(),
                crew = known.Directors.Select((d, i) => new { id = 1000 + i, name = d, job = "Director", department = "Directing" }).ToArray(),
            },
            images = new { posters = Enumerable.Range(0, 5).Select(i => new { file_path = $"/p{film}-{i}.jpg", width = 2000, height = 3000, iso_639_1 = "en", vote_average = 5.0 + i, vote_count = 3 }).ToArray(), backdrops = Array.Empty<object>(), logos = Array.Empty<object>() },
        };
    }
}
