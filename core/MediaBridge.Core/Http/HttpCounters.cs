namespace MediaBridge.Core.Http;

/// <summary>Running counts of one service in one run; add with <see cref="Interlocked"/>.</summary>
internal sealed class HttpCounters
{
    public long Requests;
    public long Attempts;
    public long Retries;
    public long Failures;
    public long CacheHits;
    public long WaitTicks;
    public long Bytes;

    public HttpStatistics Snapshot(string service) => new()
    {
        Service = service,
        Requests = Interlocked.Read(ref Requests),
        Attempts = Interlocked.Read(ref Attempts),
        Retries = Interlocked.Read(ref Retries),
        Failures = Interlocked.Read(ref Failures),
        CacheHits = Interlocked.Read(ref CacheHits),
        Waited = TimeSpan.FromTicks(Interlocked.Read(ref WaitTicks)),
        Bytes = Interlocked.Read(ref Bytes),
    };
}
