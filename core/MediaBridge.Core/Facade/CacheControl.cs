namespace MediaBridge.Core;

/// <summary>The cache of answers, as people see it.</summary>
public sealed class CacheControl
{
    private readonly Engine _engine;

    internal CacheControl(Engine engine) => _engine = engine;

    /// <summary>Entries, bytes, hits and misses, by service.</summary>
    public IReadOnlyList<CacheSummary> Statistics()
        => [.. _engine.Cache.Statistics().Select(s => new CacheSummary
        {
            Service = s.Service, Entries = s.Entries, Bytes = s.Bytes, MemoryHits = s.MemoryHits, DiskHits = s.DiskHits, Misses = s.Misses,
        })];

    /// <summary>Deletes entries.</summary>
    /// <param name="service">Of this service only; null for all.</param>
    /// <returns>How many entries went.</returns>
    public int Clear(string? service = null) => _engine.Cache.Clear(service);

    /// <summary>Deletes entries that are too old or beyond the size limit.</summary>
    /// <returns>How many entries went.</returns>
    public int Prune() => _engine.Cache.Prune();
}
