namespace MediaBridge.Sdk;

/// <summary>The pace of a service, shared by everyone who uses it with the same account.</summary>
public sealed record ServicePolicy
{
    /// <summary>The address that requests go to unless the connection's <c>address</c> says otherwise.</summary>
    public Uri? Address { get; init; }

    /// <summary>Requests a second, on average; above 0.</summary>
    public double RequestsPerSecond { get; init; } = 5;

    /// <summary>Requests that may go at once after a pause; 1 or more.</summary>
    public int Burst { get; init; } = 5;

    /// <summary>Writes a second, if they have a limit of their own.</summary>
    public double? WritesPerSecond { get; init; }

    /// <summary>Requests under way at the same time; 1 or more.</summary>
    public int Concurrency { get; init; } = 4;

    /// <summary>Time limit of one attempt.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time limit of a request with all its attempts and waits.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How often a request is tried again.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>How long answers without a lifetime of their own are cached; zero caches none.</summary>
    public TimeSpan CacheFor { get; init; }

    /// <summary>Whether all accounts share one pace, because the service counts by address or application.</summary>
    public bool OnePaceForAll { get; init; }
}
