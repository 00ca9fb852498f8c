using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Tests.Services.Tmdb;

/// <summary>TMDB's API 3 in memory, written from its documentation: titles, search, find, sessions, and the ratings and lists of one account.</summary>
public sealed partial class TmdbService : ILocalService
{
    public const string ApiKey = "0123456789abcdef0123456789abcdef";
    public const string ReadToken = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJsb2NhbCJ9.c2lnbmF0dXJl";

    private readonly List<string> _seen = [];
    private readonly List<string> _asked = [];

    /// <summary>The films and series that it knows.</summary>
    public List<TmdbFilm> Films { get; } = [.. TmdbCatalogue.All];

    /// <summary>Days (ISO) on which titles were changed.</summary>
    public List<(string Day, bool IsSeries, long Id)> Changes { get; } = [];

    /// <summary>What it was asked: method and address.</summary>
    public IReadOnlyList<string> Seen => _seen;

    /// <summary>What it answered, neither refused nor down: path and query.</summary>
    public IReadOnlyList<string> Asked => _asked;

    /// <summary>The last query, for looking at parameters.</summary>
    public string LastQuery { get; private set; } = "";

    /// <summary>How many of the next requests are refused with 429.</summary>
    public int RefuseNext { get; set; }

    /// <summary>How long it asks those to wait that it refuses.</summary>
    public TimeSpan RefusedFor { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether it is down for maintenance.</summary>
    public bool IsDown { get; set; }

    public ServiceAnswer Answer(ServiceRequest request)
    {
        RequestLog.Add("tmdb", request);
        _seen.Add($"{request.Method} {request.Address.AbsolutePath}");
        LastQuery = request.Address.Query;
        if (IsDown)
        {
            return Wrong(503, 46, "The API is undergoing maintenance. Try again later.");
        }

        if (RefuseNext > 0)
        {
            RefuseNext--;
            return Wrong(429, 25, "Your request count (41) is over the allowed limit of (40).") with { RetryAfter = RefusedFor };
        }

        _asked.Add(request.Address.PathAndQuery);
        if (!HasKey(request))
        {
            return Wrong(401, 7, "Invalid API key: You must be granted a valid key.");
        }

        var path = request.Path("/3/");
        if (request.Query("page") is { } page && (!int.TryParse(page, out var number) || number is < 1 or > 500))
        {
            return Wrong(400, 22, "Invalid page: Pages start at 1 and max at 500. They are expected to be an integer.");
        }

        return path switch
        {
            ["authentication", ..] => Authenticate(request, path),
            ["account", ..] => Account(request, path),
            ["search", var kind] => Search(request, kind == "tv"),
            ["find", var id] => Find(request, id),
            ["list", var id] => List(request, id),
            ["collection", var id, .. var rest] => Collection(request, id, rest),
            ["tv", "episode_group", var id] => Group(id),
            [("movie" or "tv") and var kind, "changes"] => ChangesOf(request, kind == "tv"),
            [("movie" or "tv") and var kind, var id, .. var rest] => Title(request, kind == "tv", id, rest),
            _ => Missing(),
        };
    }

    private static bool HasKey(ServiceRequest request)
        => request.Query("api_key") == ApiKey || request.Headers.GetValueOrDefault("Authorization") == $"Bearer {ReadToken}";

    private static ServiceAnswer Wrong(int status, int code, string message) => ServiceAnswer.Json(new { success = false, status_code = code, status_message = message }, status);

    private static ServiceAnswer Missing() => Wrong(404, 34, "The resource you requested could not be found.");

    private static ServiceAnswer Done(int code, int status) => ServiceAnswer.Json(
        new { success = true, status_code = code, status_message = code switch { 1 => "Success.", 12 => "The item/record was updated successfully.", _ => "The item/record was deleted successfully." } }, status);

    private ServiceAnswer Pages<T>(ServiceRequest request, IReadOnlyList<T> all, Func<T, object> row, int more = 0)
    {
        const int Size = 20;
        var page = int.Parse(request.Query("page") ?? "1", System.Globalization.CultureInfo.InvariantCulture);
        return ServiceAnswer.Json(new
        {
            page,
            results = all.Skip((page - 1) * Size).Take(Size).Select(row).ToArray(),
            total_pages = Math.Max(1, (all.Count + Size - 1) / Size),
            total_results = all.Count + more,
        });
    }
}
