using System.Collections.Concurrent;
using System.Net;

namespace MediaBridge.Core.Http;

/// <summary>Knows the hosts that could not be connected to: they are left alone for a while instead of costing every request its attempts.</summary>
/// <remarks>When several hosts could not be connected to, the network is away: hosts that have not answered since are not even tried, those of this machine and its own network excepted.</remarks>
internal sealed class Connectivity(TimeProvider clock, bool isOn)
{
    /// <summary>How long a host is left alone before one request tries again.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private const int Several = 2;

    private readonly ConcurrentDictionary<string, DateTimeOffset> _away = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> _answered = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether there was no connection to send a request over.</summary>
    public static bool IsNoConnection(Exception? exception)
        => (exception is Polly.CircuitBreaker.BrokenCircuitException ? exception.InnerException : exception) is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError };

    /// <summary>How long a host is not asked; null if it may be. Of all who ask when the time is up one gets through, until it is known how it went.</summary>
    public TimeSpan? LeaveAlone(Uri address)
    {
        if (!isOn || _away.IsEmpty)
        {
            return null;
        }

        var (host, now) = (address.Authority, clock.GetUtcNow());
        if (_away.TryGetValue(host, out var until))
        {
            return until > now ? until - now : _away.TryUpdate(host, now + Rest, until) ? null : Rest;
        }

        var isNetworkAway = _away.Count >= Several && !_answered.ContainsKey(host) && !IsNear(address) && _away.Values.Max() > now;
        return isNetworkAway ? _away.Values.Max() - now : null;
    }

    /// <summary>A host could not be connected to, in all attempts that a request has.</summary>
    public void Failed(Uri address)
    {
        if (isOn)
        {
            _away[address.Authority] = clock.GetUtcNow() + Rest;
            _answered.Clear();
        }
    }

    /// <summary>A host answered, whatever it said.</summary>
    public void Answered(Uri address)
    {
        if (isOn)
        {
            _away.TryRemove(address.Authority, out _);
            _answered.TryAdd(address.Authority, true);
        }
    }

    /// <summary>This machine, and those of the network that it is in.</summary>
    private static bool IsNear(Uri address)
        => address.IsLoopback || !address.Host.Contains('.', StringComparison.Ordinal) || address.Host.EndsWith(".local", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.DnsSafeHost, out var ip) && IsPrivate(ip));

    private static bool IsPrivate(IPAddress ip)
    {
        if (ip.IsIPv6LinkLocal || ip.IsIPv6UniqueLocal)
        {
            return true;
        }

        var bytes = ip.MapToIPv4().GetAddressBytes();
        return bytes[0] == 10 || (bytes[0] == 172 && bytes[1] is >= 16 and < 32) || (bytes[0] == 192 && bytes[1] == 168) || (bytes[0] == 169 && bytes[1] == 254);
    }
}
