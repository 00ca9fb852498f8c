namespace MediaBridge.Core.Caching;

/// <summary>Limits of the cache.</summary>
internal sealed record CacheOptions
{
    /// <summary>Most bytes kept in memory.</summary>
    public long MemoryBytes { get; init; } = 64L << 20;

    /// <summary>Most bytes of values kept on disk; the oldest go first.</summary>
    public long DiskBytes { get; init; } = 1L << 30;

    /// <summary>Bytes of the values used last that are taken into memory at start; 0 takes none.</summary>
    public long PreloadBytes { get; init; }

    /// <summary>Values stored longer ago than this are deleted, good or not.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromDays(90);
}
