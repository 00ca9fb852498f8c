using System.Collections.Concurrent;
using System.Net;
using MediaBridge.Sdk;
using Polly;

namespace MediaBridge.Core.Http;

/// <summary>What all bindings of one service and account share.</summary>
internal sealed class ServiceState
{
    private readonly ConcurrentDictionary<int, ResiliencePipeline<HttpResponseMessage>> _pipelines = new();
    private int _generation;

    /// <summary>The pace; one for all accounts if the service counts so.</summary>
    public required ServicePace Pace { get; init; }

    /// <summary>Makes a retry and circuit breaker.</summary>
    public required Func<ServicePolicy, ResiliencePipeline<HttpResponseMessage>> MakePipeline { get; init; }

    /// <summary>Cookies of the account.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>Changes with every write: what was asked before is not what is there now.</summary>
    public int Generation => Volatile.Read(ref _generation);

    /// <summary>Retry and circuit breaker; those who give up soon, such as the check of a connection, have their own.</summary>
    public ResiliencePipeline<HttpResponseMessage> PipelineOf(ServicePolicy policy) => _pipelines.GetOrAdd(policy.Retries, static (_, made) => made.Make(made.Policy), (Make: MakePipeline, Policy: policy));

    /// <summary>Notes a write.</summary>
    public void Written() => Interlocked.Increment(ref _generation);
}
