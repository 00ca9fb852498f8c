using System.Globalization;
using System.Text.Json.Nodes;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Tests.Services.Tmdb;

/// <content>What belongs to the account. Keys are written movie/1, tv/2 and tv/2/1/3 for episodes.</content>
public sealed partial class TmdbService
{
    private readonly List<(string Key, decimal Value)> _ratings = [];
    private readonly List<string> _watchlist = [];
    private readonly List<string> _favourites = [];
    private readonly List<(long Id, string Name, List<string> Keys)> _lists = [];

    /// <summary>Ratings, watchlist and favourites as lines of text, and how often something was written.</summary>
    public IReadOnlyList<string> State =>
    [
        .. _ratings.Select(r => $"rating {r.Key} {r.Value.ToString(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal),
        .. _watchlist.Order(StringComparer.Ordinal).Select(k => $"watchlist {k}"),
        .. _favourites.Order(StringComparer.Ordinal).Select(k => $"favourite {k}"),
    ];

    /// <summary>Writes that were taken.</summary>
    public int Writes { get; private set; }

    /// <summary>How many more entries it announces than it lists.</summary>
    public int HeldBack { get; set; }

    public TmdbService Rate(string key, decimal value)
    {
        _ratings.RemoveAll(r => r.Key == key);
        _ratings.Add((key, value));
        return this;
    }

    public TmdbService Forget(string key)
    {
        _ratings.RemoveAll(r => r.Key == key);
        return this;
    }

    public TmdbService Want(params string[] keys)
    {
        _watchlist.AddRange(keys.Except(_watchlist));
        return this;
    }

    public TmdbService Like(params string[] keys)
    {
        _favourites.AddRange(keys.Except(_favourites));
        return this;
    }

    public TmdbService Drop(string key)
    {
        _watchlist.Remove(key);
        _favourites.Remove(key);
        return this;
    }

    public TmdbService WithList(long id, string name, params string[] keys)
    {
        _lists.Add((id, name, [.. keys]));
        return this;
    }

    private ServiceAnswer Account(ServiceRequest request, string[] path)
    {
        if (!IsSignedIn(request))
        {
            return Denied();
        }

        if (path.Length > 1 && path[1] != AccountId.ToString(CultureInfo.InvariantCulture))
        {
            return Denied();
        }

        return (request.Method, path) switch
        {
            ("GET", [_] or [_, _]) => ServiceAnswer.Json(new { id = AccountId, name = "", username = "ana", include_adult = false, iso_639_1 = "en", iso_3166_1 = "ES" }),
            ("GET", [_, _, "rated", "tv", "episodes"]) => Pages(request, _ratings.Where(r => r.Key.Count(c => c == '/') == 3).ToList(), r => EpisodeRow(r.Key, r.Value), HeldBack),
            ("GET", [_, _, "rated", var kind]) => Pages(request, _ratings.Where(r => Is(r.Key, kind)).ToList(), r => Row(Film(r.Key)!, request, r.Value), HeldBack),
            ("GET", [_, _, "watchlist", var kind]) => Pages(request, _watchlist.Where(k => Is(k, kind)).ToList(), k => Row(Film(k)!, request), HeldBack),
            ("GET", [_, _, "favorite", var kind]) => Pages(request, _favourites.Where(k => Is(k, kind)).ToList(), k => Row(Film(k)!, request), HeldBack),
            ("GET", [_, _, "lists"]) => Pages(request, _lists, l => new { id = l.Id, name = l.Name, item_count = l.Keys.Count, list_type = "movie", description = "", iso_639_1 = "en", poster_path = (string?)null }),
            ("POST", [_, _, "watchlist"]) => Mark(_watchlist, request.Json(), "watchlist"),
            ("POST", [_, _, "favorite"]) => Mark(_favourites, request.Json(), "favorite"),
            _ => Missing(),
        };
    }

    private static bool Is(string key, string kind) => key.Count(c => c == '/') == 1 && key.StartsWith(kind == "tv" ? "tv/" : "movie/", StringComparison.Ordinal);

    private ServiceAnswer Mark(List<string> list, JsonNode? body, string field)
    {
        var key = $"{body?["media_type"]}/{body?["media_id"]}";
        if (Film(key) is null || body?[field] is not JsonValue on)
        {
            return Missing();
        }

        Writes++;
        if (!on.GetValue<bool>())
        {
            list.Remove(key);
            return Done(13, 200);
        }

        var isNew = !list.Contains(key);
        if (isNew)
        {
            list.Add(key);
        }

        return Done(isNew ? 1 : 12, 201);
    }

    private ServiceAnswer Mark(ServiceRequest request, string key)
    {
        if (!IsSignedIn(request))
        {
            return Denied();
        }

        var had = _ratings.Exists(r => r.Key == key);
        if (request.Method == "DELETE")
        {
            Writes++;
            Forget(key);
            return Done(13, 200);
        }

        if (request.Json()?["value"]?.GetValue<decimal>() is not { } value || value is < 0.5m or > 10 || value % 0.5m != 0)
        {
            return Wrong(400, 18, "Validation failed.");
        }

        Writes++;
        Rate(key, value);
        return Done(had ? 12 : 1, 201);
    }

    private ServiceAnswer List(ServiceRequest request, string id)
    {
        var list = _lists.Find(l => l.Id.ToString(CultureInfo.InvariantCulture) == id);
        return list.Name is null ? Missing() : ServiceAnswer.Json(new
        {
            id = list.Id,
            name = list.Name,
            description = "",
            item_count = list.Keys.Count + HeldBack,
            items = list.Keys.Select(k => Row(Film(k)!, request, mediaType: true)).ToArray(),
        });
    }
}
