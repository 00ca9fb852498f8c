using System.Globalization;
using System.Text.Json.Nodes;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Tests.Services.Serializd;

/// <summary>The interface behind serializd.com in memory, as public programs use it: sign-in, series, and diary, watched seasons and watchlist of one account.</summary>
public sealed partial class SerializdService : ILocalService
{
    public const string User = "ana";
    public const string Email = "ana@mail.example";
    public const string Password = "password-canary-of-the-kit";

    private const int PageSize = 3;
    private readonly HashSet<string> _tokens = new(StringComparer.Ordinal);
    private readonly SortedDictionary<long, SortedSet<long>> _watched = [];
    private readonly SortedDictionary<long, SortedSet<long>> _watchlist = [];
    private readonly List<JsonObject> _diary = [];
    private readonly List<string> _seen = [];

    /// <summary>What it was asked: method and path.</summary>
    public IReadOnlyList<string> Seen => _seen;

    /// <summary>Writes that were taken.</summary>
    public int Writes { get; private set; }

    /// <summary>How many more series it announces than it lists.</summary>
    public int HeldBack { get; set; }

    /// <summary>How many more pages of the diary it announces than it has.</summary>
    public int PagesHeldBack { get; set; }

    /// <summary>Watched seasons and the watchlist as lines of text.</summary>
    public IReadOnlyList<string> State => [.. Lines("watched", _watched), .. Lines("watchlist", _watchlist)];

    public SerializdService WithToken(string token)
    {
        _tokens.Add(token);
        return this;
    }

    public void Revoke() => _tokens.Clear();

    public SerializdService Watch(long show, params long[] seasons) => Put(_watched, show, seasons);

    public SerializdService Want(long show, params long[] seasons) => Put(_watchlist, show, seasons);

    /// <summary>Takes a season off both lists, as a person does at the site.</summary>
    public void Drop(long season)
    {
        foreach (var list in new[] { _watched, _watchlist })
        {
            foreach (var (show, seasons) in list.ToList())
            {
                Take(list, show, [seasons.Contains(season) ? season : 0]);
            }
        }
    }

    /// <summary>Writes an entry of the diary; null leaves a value out.</summary>
    public SerializdService Log(long show, long? season, int? episode, int rating, string? backdate, bool isLogged = true, string? review = null)
    {
        var known = SerializdShowData.All.First(s => s.Id == show);
        _diary.Add(new JsonObject
        {
            ["id"] = 5000 + _diary.Count,
            ["showId"] = show,
            ["showName"] = known.Name,
            ["seasonId"] = season,
            ["showSeasons"] = new JsonArray([.. known.Seasons.Select((id, number) => new JsonObject { ["id"] = id, ["seasonNumber"] = number, ["name"] = $"Season {number}" })]),
            ["episodeNumber"] = episode,
            ["rating"] = rating,
            ["reviewText"] = review ?? "",
            ["isLogged"] = isLogged,
            ["isRewatched"] = false,
            ["backdate"] = backdate,
            ["dateAdded"] = "2025-12-31T23:00:00.000Z",
        });
        return this;
    }

    public ServiceAnswer Answer(ServiceRequest request)
    {
        var path = request.Path("/api/");
        _seen.Add($"{request.Method} {string.Join('/', path)}");
        if (request.Headers.GetValueOrDefault("X-Requested-With") != "serializd_vercel")
        {
            return Wrong(401, "Unauthorized");
        }

        return (request.Method, path) switch
        {
            ("POST", ["login"]) => Login(request.Json()),
            ("POST", ["validateauthtoken"]) => ServiceAnswer.Json(request.Json()?["token"]?.GetValue<string>() is { } token && _tokens.Contains(token) ? new { isValid = true, username = (string?)User } : new { isValid = false, username = (string?)null }),
            ("GET", ["show", var id]) => Show(id),
            ("GET", ["user", User, "diary"]) => Diary(request),
            ("GET", ["user", User, "watchedpage_v2", var page]) => Page(_watched, page),
            ("GET", ["user", User, "watchlistpage_v2", var page]) => Page(_watchlist, page),
            ("POST", ["watched_v2" or "watchlist_v2" or "watched" or "watchlist", ..]) => Write(path, request),
            _ => Wrong(404, "Not found"),
        };
    }

    private static IEnumerable<string> Lines(string list, SortedDictionary<long, SortedSet<long>> shows)
        => shows.SelectMany(s => s.Value.Select(season => FormattableString.Invariant($"{list} {s.Key}/{season}")));

    private SerializdService Put(SortedDictionary<long, SortedSet<long>> list, long show, IEnumerable<long> seasons)
    {
        (list.TryGetValue(show, out var held) ? held : list[show] = []).UnionWith(seasons);
        return this;
    }

    private static void Take(SortedDictionary<long, SortedSet<long>> list, long show, IEnumerable<long> seasons)
    {
        if (list.TryGetValue(show, out var held))
        {
            held.ExceptWith(seasons);
            if (held.Count == 0)
            {
                list.Remove(show);
            }
        }
    }

    private static ServiceAnswer Wrong(int status, string message) => ServiceAnswer.Json(new { message }, status);

    private ServiceAnswer Login(JsonNode? body)
    {
        if (body?["email"]?.GetValue<string>() != Email || body["password"]?.GetValue<string>() != Password)
        {
            return Wrong(400, "Invalid credentials");
        }

        var token = string.Create(CultureInfo.InvariantCulture, $"token-of-a-sign-in-{_tokens.Count + 1}");
        _tokens.Add(token);
        return ServiceAnswer.Json(new { username = User, token });
    }

    private static ServiceAnswer Show(string id) => SerializdShowData.All.FirstOrDefault(s => s.Id.ToString(CultureInfo.InvariantCulture) == id) is { } show
        ? ServiceAnswer.Json(new { id = show.Id, name = show.Name, seasons = show.Seasons.Select((season, number) => new { id = season == 0 ? (long?)null : season, seasonNumber = number, episodeCount = 8 }) })
        : Wrong(404, "Show not found");

    private ServiceAnswer Diary(ServiceRequest request)
    {
        var page = int.Parse(request.Query("page") ?? "1", CultureInfo.InvariantCulture);

        // In no order of time.
        return ServiceAnswer.Json(new { reviews = _diary.OrderBy(r => (int)r["id"]! * 7 % 11).Skip((page - 1) * PageSize).Take(PageSize), totalPages = (_diary.Count + PageSize - 1) / PageSize + PagesHeldBack });
    }

    private ServiceAnswer Page(SortedDictionary<long, SortedSet<long>> list, string page) => ServiceAnswer.Json(new
    {
        items = list.Skip((int.Parse(page, CultureInfo.InvariantCulture) - 1) * PageSize).Take(PageSize)
            .Select(s => new { showId = s.Key, showName = SerializdShowData.All.First(d => d.Id == s.Key).Name, seasonIds = s.Value.Where(id => id > 0), dateAdded = "2025-05-05T10:00:00.000Z" }),
        totalPages = Math.Max(1, (list.Count + PageSize - 1) / PageSize),
        numberOfShows = list.Count + HeldBack,
    });

    private ServiceAnswer Write(string[] path, ServiceRequest request)
    {
        if (!_tokens.Contains((request.Headers.GetValueOrDefault("Authorization") ?? "").Replace("Bearer ", "", StringComparison.Ordinal)))
        {
            return Wrong(401, "Unauthorized");
        }

        var body = request.Json();
        if (body?["show_id"]?.GetValue<long>() is not { } show || body["season_ids"]?.AsArray() is not { } seasons)
        {
            return Wrong(500, "Internal server error");
        }

        if (SerializdShowData.All.FirstOrDefault(s => s.Id == show) is not { } known || seasons.Any(s => !known.Seasons.Contains(s!.GetValue<long>())))
        {
            return Wrong(404, "Season not found");
        }

        Writes++;
        var list = path[0].StartsWith("watched", StringComparison.Ordinal) ? _watched : _watchlist;
        if (path is [_, "remove_v2"])
        {
            Take(list, show, seasons.Select(s => s!.GetValue<long>()));
        }
        else
        {
            Put(list, show, seasons.Select(s => s!.GetValue<long>()));
        }

        return ServiceAnswer.Json(new { success = true });
    }
}
