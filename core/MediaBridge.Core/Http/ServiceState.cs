using System.Net;
using Polly;

namespace MediaBridge.Core.Http;

/// <summary>What all bindings of one service and account share.</summary>
internal sealed class ServiceState
{
    private int _generation;

    /// <summary>The pace; one for all accounts if the service counts so.</summary>
    public required ServicePace Pace { get; init; }

    /// <summary>Retry and circuit breaker.</summary>
    public required ResiliencePipeline<HttpResponseMessage> Pipeline { get; init; }

    /// <summary>Cookies of the account.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>Changes with every write: what was asked before is not what is there now.</summary>
    public int Generation => Volatile.Read(ref _generation);

    /// <summary>Notes a write.</summary>
    public void Written() => Interlocked.Increment(ref _generation);
}
