namespace MediaBridge.Core;

/// <summary>What the cache holds for one service. Hits and misses count this process only.</summary>
public sealed record CacheSummary
{
    /// <summary>The service or plugin.</summary>
    public required string Service { get; init; }

    /// <summary>Entries.</summary>
    public long Entries { get; init; }

    /// <summary>Bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>Answers found in memory.</summary>
    public long MemoryHits { get; init; }

    /// <summary>Answers found on disk.</summary>
    public long DiskHits { get; init; }

    /// <summary>Questions without an answer.</summary>
    public long Misses { get; init; }
}
