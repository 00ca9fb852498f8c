using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Tests.Services.Tmdb;

/// <content>Sessions.</content>
public sealed partial class TmdbService
{
    private readonly Dictionary<string, bool> _tokens = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sessions = new(StringComparer.Ordinal);

    /// <summary>The account's number.</summary>
    public long AccountId { get; init; } = 4711;

    /// <summary>A session as if somebody had signed in before.</summary>
    public TmdbService WithSession(string session)
    {
        _sessions.Add(session);
        return this;
    }

    /// <summary>The person approves a token on the site.</summary>
    public void Approve(string token) => _tokens[token] = true;

    /// <summary>All sessions end.</summary>
    public void EndSessions() => _sessions.Clear();

    private ServiceAnswer Authenticate(ServiceRequest request, string[] path)
    {
        switch (path)
        {
            case [_]:
                return Done(1, 200);
            case [_, "token", "new"]:
                var token = $"request-token-{_tokens.Count + 1}";
                _tokens[token] = false;
                return ServiceAnswer.Json(new { success = true, expires_at = "2026-01-02 01:00:00 UTC", request_token = token });
            case [_, "session", "new"] when request.Method == "POST":
                if (request.Json()?["request_token"]?.GetValue<string>() is not { } given || !_tokens.Remove(given, out var approved) || !approved)
                {
                    return Wrong(401, 17, "Session denied.");
                }

                var session = $"session-of-{given}";
                _sessions.Add(session);
                return ServiceAnswer.Json(new { success = true, session_id = session });
            default:
                return Missing();
        }
    }

    private bool IsSignedIn(ServiceRequest request) => request.Query("session_id") is { } session && _sessions.Contains(session);

    private static ServiceAnswer Denied() => Wrong(401, 3, "Authentication failed: You do not have permissions to access the service.");
}
