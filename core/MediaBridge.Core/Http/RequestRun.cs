using MediaBridge.Sdk;

namespace MediaBridge.Core.Http;

/// <summary>What the handlers of the chain know about one request; it travels in the request's options.</summary>
internal sealed class RequestRun
{
    private static readonly HttpRequestOptionsKey<RequestRun> Key = new("MediaBridge.Run");
    private static readonly HttpRequestOptionsKey<bool> StreamKey = new("MediaBridge.Stream");

    /// <summary>Names the request in the log: the run's id and a number.</summary>
    public required string Id { get; init; }

    /// <summary>What it is for.</summary>
    public required RequestIntent Intent { get; init; }

    /// <summary>Whether the body is handed on as it comes, for downloads.</summary>
    public required bool IsStreamed { get; init; }

    /// <summary>The request's own counts, of its service and run.</summary>
    public required HttpCounters Counters { get; init; }

    /// <summary>Whether sending it twice does no more than sending it once: reads, and writes whose method says so.</summary>
    public required bool IsRepeatable { get; init; }

    /// <summary>Whether the content can be sent again.</summary>
    public bool IsReplayable { get; set; } = true;

    /// <summary>Attempts so far.</summary>
    public int Attempts { get; set; }

    /// <summary>Whether the cache answered.</summary>
    public bool IsCacheHit { get; set; }

    /// <summary>Time that is left.</summary>
    public Budget? Budget { get; set; }

    /// <summary>What went wrong with the last attempt, for the message of the whole.</summary>
    public string? LastFailure { get; set; }

    /// <summary>The address that finally answered.</summary>
    public Uri? FinalAddress { get; set; }

    public static RequestRun Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(Key, out var run) ? run : throw new InvalidOperationException("The request did not come through the chain.");

    public static void Attach(HttpRequestMessage request, RequestRun run) => request.Options.Set(Key, run);

    /// <summary>Says that the body is to be handed on as it comes.</summary>
    public static void Stream(HttpRequestMessage request) => request.Options.Set(StreamKey, true);

    public static bool WantsStream(HttpRequestMessage request) => request.Options.TryGetValue(StreamKey, out var stream) && stream;
}
