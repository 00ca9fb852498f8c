namespace MediaBridge.Core.Caching;

/// <summary>Running counts of one service; add with <see cref="Interlocked"/>.</summary>
internal sealed class CacheCounters
{
    public long MemoryHits;
    public long DiskHits;
    public long Misses;
    public long Stores;
}
