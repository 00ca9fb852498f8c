using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Tests.Services.Simkl;

/// <content>PINs.</content>
public sealed partial class SimklService
{
    private readonly Dictionary<string, bool> _pins = new(StringComparer.Ordinal);
    private bool _slow;

    /// <summary>How often somebody asked for the state of a PIN.</summary>
    public int Polls { get; private set; }

    /// <summary>The person enters the PIN at the site.</summary>
    public void Enter(string code) => _pins[code] = true;

    /// <summary>PINs are good no more.</summary>
    public void ExpirePins() => _pins.Clear();

    /// <summary>The next poll is told to be slower.</summary>
    public void SlowDown() => _slow = true;

    private ServiceAnswer Pin(string[] path)
    {
        if (path.Length == 2)
        {
            var code = FormattableString.Invariant($"PIN{_pins.Count + 1}");
            _pins[code] = false;
            return ServiceAnswer.Json(new { result = "OK", device_code = "DEVICE_CODE", user_code = code, verification_url = "https://simkl.com/pin/", expires_in = 60, interval = 5 });
        }

        Polls++;
        if (!_pins.TryGetValue(path[2], out var isEntered))
        {
            return Wrong(404, "pin_failed");
        }

        if (_slow)
        {
            _slow = false;
            return ServiceAnswer.Json(new { result = "KO", message = "Slow down" });
        }

        if (!isEntered)
        {
            return ServiceAnswer.Json(new { result = "KO", message = "Authorization pending" });
        }

        var token = $"token-of-{path[2]}";
        _tokens.Add(token);
        return ServiceAnswer.Json(new { result = "OK", access_token = token });
    }
}
