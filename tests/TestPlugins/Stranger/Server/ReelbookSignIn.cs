using System.Collections.Specialized;

namespace Reelbook.Server;

/// <summary>Keys that never end, and tokens that a person confirms for a device. A refresh token is good once.</summary>
internal sealed class ReelbookSignIn
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal) { "reelbook-key-of-ana" };
    private readonly HashSet<string> _tokens = new(StringComparer.Ordinal) { "reelbook-token-0000" };
    private readonly HashSet<string> _refresh = new(StringComparer.Ordinal) { "reelbook-refresh-0000" };
    private readonly Dictionary<string, bool> _devices = new(StringComparer.Ordinal);
    private int _number;

    public bool Knows(string? authorization, string? key)
        => (key is not null && _keys.Contains(key)) || (authorization?.StartsWith("Bearer ", StringComparison.Ordinal) == true && _tokens.Contains(authorization["Bearer ".Length..]));

    /// <summary>Whether somebody confirms every code after it was asked for once.</summary>
    public bool ConfirmsAll { get; set; }

    public void Confirm(string userCode) => _devices[userCode] = true;

    public void EndTokens() => _tokens.Clear();

    public ReelbookAnswer Answer(string what, NameValueCollection form)
    {
        if (what == "device")
        {
            var code = $"REEL-{++_number:0000}";
            _devices[code] = false;
            return ReelbookAnswer.Ok(new { deviceCode = code, userCode = code, address = "https://reelbook.example/activate", interval = 1, expiresIn = 600 });
        }

        if (form["refresh_token"] is { } refresh)
        {
            return _refresh.Remove(refresh) ? Tokens() : ReelbookAnswer.Wrong(400, "invalid_grant");
        }

        var isKnown = _devices.TryGetValue(form["device_code"] ?? "", out var confirmed);
        if (isKnown && ConfirmsAll)
        {
            _devices[form["device_code"]!] = true;
        }

        return isKnown
            ? confirmed ? Tokens() : ReelbookAnswer.Wrong(400, "authorization_pending")
            : ReelbookAnswer.Wrong(400, "expired_token");
    }

    private ReelbookAnswer Tokens()
    {
        var (access, refresh) = ($"reelbook-token-{++_number:0000}", $"reelbook-refresh-{_number:0000}");
        _tokens.Add(access);
        _refresh.Add(refresh);
        return ReelbookAnswer.Ok(new { accessToken = access, refreshToken = refresh, expiresIn = 3600 });
    }
}
