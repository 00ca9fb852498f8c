namespace MediaBridge.Core.Http;

/// <summary>What the requests to a service came to.</summary>
internal sealed record HttpStatistics
{
    /// <summary>The service; downloads from other hosts are counted as <c>download</c>.</summary>
    public required string Service { get; init; }

    /// <summary>Requests that plugins made.</summary>
    public long Requests { get; init; }

    /// <summary>Requests that were sent, each attempt counted.</summary>
    public long Attempts { get; init; }

    /// <summary>Attempts after a failure.</summary>
    public long Retries { get; init; }

    /// <summary>Requests that ended in an error or in a status of 400 and above.</summary>
    public long Failures { get; init; }

    /// <summary>Requests that the cache or an equal request under way answered.</summary>
    public long CacheHits { get; init; }

    /// <summary>Time spent waiting for a turn.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>Bytes of answers, unpacked.</summary>
    public long Bytes { get; init; }

    /// <summary>Adds the counts of another run of the same service.</summary>
    public HttpStatistics Plus(HttpStatistics other) => new()
    {
        Service = Service,
        Requests = Requests + other.Requests,
        Attempts = Attempts + other.Attempts,
        Retries = Retries + other.Retries,
        Failures = Failures + other.Failures,
        CacheHits = CacheHits + other.CacheHits,
        Waited = Waited + other.Waited,
        Bytes = Bytes + other.Bytes,
    };
}
