using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Tests.Services.Trakt;

/// <content>Device codes, and tokens that end and are renewed, each refresh token once.</content>
public sealed partial class TraktService
{
    public const string UserCode = "5055CC52";
    private const string DeviceCode = "device-code-canary-01";

    private readonly Dictionary<string, DateTimeOffset> _access = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refresh = new(StringComparer.Ordinal);
    private int _issued;

    /// <summary>What the next questions for the token of a device are answered with; the last one stays.</summary>
    public Queue<int> DeviceAnswers { get; } = new([400, 400, 200]);

    /// <summary>Seconds between two questions.</summary>
    public int Interval { get; set; } = 5;

    /// <summary>When the questions came.</summary>
    public List<DateTimeOffset> Polls { get; } = [];

    /// <summary>How long an access token is good.</summary>
    public TimeSpan Life { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Whether it takes requests without a token: for tests that have no engine to put it on.</summary>
    public bool IsOpen { get; set; }

    /// <summary>An access token as if somebody had signed in before.</summary>
    public TraktService WithToken(string access, string? refresh = null)
    {
        _access[access] = DateTimeOffset.MaxValue;
        if (refresh is not null)
        {
            _refresh.Add(refresh);
        }

        return this;
    }

    /// <summary>All access tokens end.</summary>
    public void EndTokens() => _access.Clear();

    private bool IsSignedIn(ServiceRequest request)
        => IsOpen || (request.Headers.GetValueOrDefault("Authorization") is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal)
            && _access.TryGetValue(header[7..], out var end) && end > clock.GetUtcNow());

    private ServiceAnswer SignIn(ServiceRequest request, string[] path)
    {
        var body = request.Json();
        if (body?["client_id"]?.GetValue<string>() != ClientId)
        {
            return Status(403);
        }

        switch (path)
        {
            case ["device", "code"]:
                return ServiceAnswer.Json(new { device_code = DeviceCode, user_code = UserCode, verification_url = "https://trakt.tv/activate", expires_in = 600, interval = Interval });
            case ["device", "token"]:
                Polls.Add(clock.GetUtcNow());
                var answer = DeviceAnswers.Count > 1 ? DeviceAnswers.Dequeue() : DeviceAnswers.Peek();
                return body["code"]?.GetValue<string>() != DeviceCode ? Status(404) : answer == 200 ? Issue() : Status(answer);
            case ["token"]:
                return body["grant_type"]?.GetValue<string>() == "refresh_token" && body["client_secret"]?.GetValue<string>() == ClientSecret && _refresh.Remove(body["refresh_token"]?.GetValue<string>() ?? "")
                    ? Issue()
                    : ServiceAnswer.Json(new { error = "invalid_grant", error_description = "The provided authorization grant is invalid." }, 400);
            default:
                return Status(404);
        }
    }

    private ServiceAnswer Issue()
    {
        _issued++;
        var (access, refresh, now) = ($"access-canary-{_issued}", $"refresh-canary-{_issued}", clock.GetUtcNow());
        _access[access] = now + Life;
        _refresh.Add(refresh);
        return ServiceAnswer.Json(new { access_token = access, token_type = "bearer", expires_in = (long)Life.TotalSeconds, refresh_token = refresh, scope = "public", created_at = now.ToUnixTimeSeconds() });
    }
}
