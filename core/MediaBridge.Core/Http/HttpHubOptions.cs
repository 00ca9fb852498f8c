using MediaBridge.Core.Caching;
using MediaBridge.Core.Secrets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaBridge.Core.Http;

/// <summary>What an <see cref="HttpHub"/> is made of.</summary>
internal sealed record HttpHubOptions
{
    /// <summary>Sends the requests in place of sockets, for embedders and tests; the hub does not dispose it. It must not follow redirects nor keep cookies.</summary>
    public HttpMessageHandler? Primary { get; init; }

    /// <summary>The clock of pace, waits and time limits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where requests are logged.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    /// <summary>The response cache; null caches nothing.</summary>
    public CacheDatabase? Cache { get; init; }

    /// <summary>Masks secrets in logs, errors and recordings.</summary>
    public Redactor Redactor { get; init; } = new();

    /// <summary>Puts the secrets that stored items hide back into an address that is downloaded.</summary>
    public Func<Uri, CancellationToken, Task<Uri>> Reveal { get; init; } = (address, _) => Task.FromResult(address);

    /// <summary>Whether nothing is sent: cached answers are used however old, anything else fails.</summary>
    public bool Offline { get; init; }

    /// <summary>Whether hosts that cannot be connected to are left alone for a while, and stale cached answers stand in.</summary>
    public bool DetectAway { get; init; }

    /// <summary>The person's wishes about attempts and waits.</summary>
    public HttpTuning Tuning { get; init; } = new();

    /// <summary>Whether requests are recorded to files or answered from them.</summary>
    public CassetteMode Cassettes { get; init; }

    /// <summary>The folder of the recordings, one file per service.</summary>
    public string? CassetteFolder { get; init; }

    /// <summary>Answers up to this many bytes are read as a whole before a plugin gets them, so that a broken one can be asked for again.</summary>
    public int BufferLimit { get; init; } = 16 << 20;
}
