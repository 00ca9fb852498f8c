namespace MediaBridge.Core.Running;

/// <summary>The traffic of a run with one service, of this process only.</summary>
public sealed record ServiceReport
{
    /// <summary>The service.</summary>
    public required string Service { get; init; }

    /// <summary>Requests that plugins made.</summary>
    public long Requests { get; init; }

    /// <summary>Attempts that were sent.</summary>
    public long Attempts { get; init; }

    /// <summary>Attempts after the first of a request.</summary>
    public long Retries { get; init; }

    /// <summary>Requests that failed for good.</summary>
    public long Failures { get; init; }

    /// <summary>Answers from the cache.</summary>
    public long CacheHits { get; init; }

    /// <summary>Time waited for the service's pace and between attempts, summed over all requests.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>Bytes received.</summary>
    public long Bytes { get; init; }
}
