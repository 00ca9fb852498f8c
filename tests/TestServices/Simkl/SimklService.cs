using System.Globalization;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Tests.Services.Simkl;

/// <summary>Simkl's API in memory, written from its documentation: PINs, activities, a library with one list for a title, and what writes do beside what they are for.</summary>
public sealed partial class SimklService : ILocalService
{
    public const string ClientId = "local-client-id-0123456789abcdef";

    private readonly Dictionary<string, SimklEntry> _library = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tokens = new(StringComparer.Ordinal);
    private readonly List<string> _seen = [];

    /// <summary>The titles that it knows.</summary>
    public List<SimklTitleData> Titles { get; } = [];

    /// <summary>What it was asked: method, path and the query without the client's part.</summary>
    public IReadOnlyList<string> Seen => _seen;

    /// <summary>How many of the next requests for or to the library are refused with 429.</summary>
    public int RefuseNext { get; set; }

    /// <summary>Writes that were taken.</summary>
    public int Writes { get; private set; }

    /// <summary>Titles and episodes that those changed.</summary>
    public int Written { get; private set; }

    /// <summary>The library as lines of text.</summary>
    public IReadOnlyList<string> State => [.. _library.OrderBy(e => e.Key, StringComparer.Ordinal).SelectMany(e => e.Value.Lines())];

    /// <summary>A token as if somebody had signed in before.</summary>
    public SimklService WithToken(string token)
    {
        _tokens.Add(token);
        return this;
    }

    /// <summary>All tokens are revoked.</summary>
    public void Revoke() => _tokens.Clear();

    public ServiceAnswer Answer(ServiceRequest request)
    {
        _seen.Add($"{request.Method} {request.Address.AbsolutePath}{(request.Query("date_from") is null ? "" : " delta")}{(request.Query("extended") == "simkl_ids_only" ? " ids" : "")}");
        if (request.Query("client_id") != ClientId)
        {
            return Wrong(412, "client_id_failed");
        }

        var path = request.Path("/");
        if (path is ["oauth", "pin", ..])
        {
            return Pin(path);
        }

        if (!_tokens.Contains((request.Headers.GetValueOrDefault("Authorization") ?? "").Replace("Bearer ", "", StringComparison.Ordinal)))
        {
            return Wrong(401, "user_token_failed");
        }

        if (RefuseNext > 0 && path[0] == "sync")
        {
            RefuseNext--;
            return Wrong(429, "rate_limit") with { RetryAfter = TimeSpan.FromSeconds(2) };
        }

        return (request.Method, path) switch
        {
            ("POST", ["users", "settings"]) => ServiceAnswer.Json(new { user = new { name = "Ana", joined_at = "2015-01-01T00:00:00Z" }, account = new { id = 4711, timezone = "UTC", type = "free" } }),
            ("GET", ["sync", "activities"]) => Activities(),
            ("GET", ["sync", "all-items", .. var rest]) => Items(request, rest),
            ("POST", ["sync", .. var what]) => Write(string.Join('/', what), request.Json()),
            _ => Wrong(404, "url_failed"),
        };
    }

    private static ServiceAnswer Wrong(int status, string error) => ServiceAnswer.Json(new { error, code = status, message = error }, status);

    private static string Stamp(int change) => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(change).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
