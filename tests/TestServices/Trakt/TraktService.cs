using System.Globalization;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Tests.Services.Trakt;

/// <summary>Trakt's API 2 in memory, written from its documentation: sign-in by device, history, ratings, watchlist, lists, collection and search of one account.</summary>
public sealed partial class TraktService(TimeProvider clock) : ILocalService
{
    public const string ClientId = "client-of-the-tests-0123456789";
    public const string ClientSecret = "client-secret-canary-0123456789";

    private const int LongestPage = 250;
    private readonly List<string> _seen = [];

    /// <summary>What it was asked: method and address with its query.</summary>
    public IReadOnlyList<string> Seen => _seen;

    /// <summary>How many of the next requests of /sync are refused with 429.</summary>
    public int RefuseNext { get; set; }

    /// <summary>A status with which it answers every request of the account, such as 423.</summary>
    public int? Refusal { get; set; }

    /// <summary>How many more rows it announces than it lists.</summary>
    public int HeldBack { get; set; }

    /// <summary>Called before it answers; the number of the request.</summary>
    public Action<int>? Before { get; set; }

    public ServiceAnswer Answer(ServiceRequest request)
    {
        _seen.Add($"{request.Method} {request.Address.PathAndQuery}");
        Before?.Invoke(_seen.Count);
        var path = request.Path("/");
        if (path is ["oauth", ..])
        {
            return SignIn(request, path[1..]);
        }

        if (request.Headers.GetValueOrDefault("trakt-api-key") != ClientId || request.Headers.GetValueOrDefault("trakt-api-version") != "2")
        {
            return Status(403);
        }

        return path switch
        {
            ["search", ..] => Search(request, path[1..]),
            ["shows", var show, "seasons", .. var rest] => Seasons(show, rest),
            [("movies" or "shows") and var kind, var chart] => Chart(request, kind, isBare: chart == "popular"),
            _ => Account(request, path),
        };
    }

    private static ServiceAnswer Status(int status) => new(status, "");

    private ServiceAnswer Account(ServiceRequest request, string[] path)
    {
        if (!IsSignedIn(request))
        {
            return Status(401);
        }

        if (Refusal is { } refusal)
        {
            return Status(refusal);
        }

        if (RefuseNext > 0 && path[0] == "sync")
        {
            RefuseNext--;
            return Status(429) with { RetryAfter = TimeSpan.FromSeconds(7) };
        }

        return (request.Method, path) switch
        {
            ("GET", ["users", "settings"]) => Settings(),
            ("GET", ["sync", "last_activities"]) => Activities(),
            ("GET", ["sync", "history", .. var rest]) => History(request, rest),
            ("GET", ["sync", "ratings", var kind]) => Pages(request, Ratings(kind)),
            ("GET", ["sync", "watchlist", var kind]) => Pages(request, Rows(_watchlist.Where(p => p.Thing.Kind + "s" == kind))),
            ("GET", ["sync", "collection", var kind]) => Pages(request, Collected(kind)),
            ("GET", ["recommendations", var kind]) => Chart(request, kind, isBare: true),
            ("GET", ["users", "me", "lists"]) => Pages(request, _lists.Select(l => (object)new { name = l.Name, privacy = "private", item_count = l.Places.Count, ids = new { trakt = l.Id, slug = l.Slug } })),
            ("GET", ["users", "me", "lists", var id, "items", _]) => List(request, id),
            ("POST", ["users", "me", "lists"]) => NewList(request.Json()),
            ("POST", ["users", "me", "lists", var id, "items", .. var rest]) => ListItems(id, request.Json(), isRemoval: rest is ["remove"]),
            ("POST", ["sync", var what]) => Write(what, request.Json(), isRemoval: false),
            ("POST", ["sync", var what, "remove"]) => Write(what, request.Json(), isRemoval: true),
            _ => Status(404),
        };
    }

    private ServiceAnswer Pages(ServiceRequest request, IEnumerable<object> rows)
    {
        var all = rows.ToList();
        var page = int.Parse(request.Query("page") ?? "1", CultureInfo.InvariantCulture);
        var size = Math.Min(LongestPage, int.Parse(request.Query("limit") ?? "100", CultureInfo.InvariantCulture));
        var count = all.Count == 0 ? 0 : all.Count + HeldBack;
        return ServiceAnswer.Json(all.Skip((page - 1) * size).Take(size)) with
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["X-Pagination-Page"] = Text(page),
                ["X-Pagination-Limit"] = Text(size),
                ["X-Pagination-Page-Count"] = Text(Math.Max(1, (count + size - 1) / size)),
                ["X-Pagination-Item-Count"] = Text(count),
            },
        };
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
