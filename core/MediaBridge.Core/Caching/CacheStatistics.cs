namespace MediaBridge.Core.Caching;

/// <summary>What the cache did for a service since it was opened, and what it holds.</summary>
internal sealed record CacheStatistics
{
    /// <summary>The service.</summary>
    public required string Service { get; init; }

    /// <summary>Values found in memory.</summary>
    public long MemoryHits { get; init; }

    /// <summary>Values found on disk.</summary>
    public long DiskHits { get; init; }

    /// <summary>Values asked for and not found.</summary>
    public long Misses { get; init; }

    /// <summary>Values stored.</summary>
    public long Stores { get; init; }

    /// <summary>Values on disk now.</summary>
    public long Entries { get; init; }

    /// <summary>Bytes of values on disk now.</summary>
    public long Bytes { get; init; }
}
