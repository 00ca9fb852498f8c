using System.Collections.Frozen;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Http;

/// <summary>What a person wants different about attempts and waits; it holds for every service without an entry of its own, over what plugins say of theirs.</summary>
public sealed record HttpTuning
{
    /// <summary>How often a failed request is tried again, 0 to 20; null leaves what the service's plugin says.</summary>
    public int? Retries { get; init; }

    /// <summary>Time limit of one attempt; null leaves what the service's plugin says.</summary>
    public TimeSpan? AttemptTimeout { get; init; }

    /// <summary>Time limit of a request with all its attempts and waits, so also the longest Retry-After that is waited for; null leaves what the service's plugin says.</summary>
    public TimeSpan? TotalTimeout { get; init; }

    /// <summary>The wait before the second attempt, on average; each further one is twice as long.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait between two attempts, unless the service asks for a longer one.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Statuses of 400 and above that are tried again besides 408, 429 and those from 500 (501 excepted). 400, 401, 403 and 404 never are.</summary>
    public IReadOnlyList<int> RetryStatuses { get; init; } = [];

    /// <summary>What holds for single services in place of all this, by the service's name.</summary>
    public IReadOnlyDictionary<string, HttpTuning> Services { get; init; } = FrozenDictionary<string, HttpTuning>.Empty;

    /// <summary>What holds for a service.</summary>
    internal HttpTuning Of(string service) => Services.GetValueOrDefault(service, this);

    /// <summary>A service's policy with these wishes laid over it.</summary>
    internal ServicePolicy Over(ServicePolicy policy) => policy with
    {
        Retries = Retries ?? policy.Retries,
        AttemptTimeout = AttemptTimeout ?? policy.AttemptTimeout,
        TotalTimeout = TotalTimeout ?? policy.TotalTimeout,
    };

    /// <summary>Whether a status that services do not usually pass over is tried again.</summary>
    internal bool AlsoRetries(int status) => status is not (400 or 401 or 403 or 404) && RetryStatuses.Contains(status);
}
