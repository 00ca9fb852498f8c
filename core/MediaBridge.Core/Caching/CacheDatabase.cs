using System.Collections.Concurrent;
using MediaBridge.Core.Secrets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaBridge.Core.Caching;

/// <summary>The cache: memory over a SQLite file that may be deleted at any time.</summary>
/// <remarks>Safe from any thread; several processes may share the file, each with its own memory. Calls take microseconds, so they do not wait asynchronously.</remarks>
internal sealed class CacheDatabase : IDisposable
{
    private const long PruneEvery = 32L << 20;

    private readonly CacheOptions _options;
    private readonly TimeProvider _clock;
    private readonly MemoryTier _memory;
    private readonly DiskTier? _disk;
    private readonly Redactor? _redactor;
    private readonly ConcurrentDictionary<string, CacheCounters> _counters = new(StringComparer.Ordinal);
    private long _written;

    /// <summary>Opens the cache.</summary>
    /// <param name="path">The file; null keeps everything in memory.</param>
    /// <param name="clock">The clock that lifetimes are measured by.</param>
    /// <param name="logger">Gets warnings about a damaged file.</param>
    /// <param name="options">Limits.</param>
    /// <param name="redactor">Knows the secrets: a value or key that holds one stays in memory.</param>
    public CacheDatabase(string? path, TimeProvider? clock = null, ILogger? logger = null, CacheOptions? options = null, Redactor? redactor = null)
    {
        _redactor = redactor;
        _options = options ?? new CacheOptions();
        _clock = clock ?? TimeProvider.System;
        _memory = new MemoryTier(_options.MemoryBytes);
        _disk = path is null ? null : new DiskTier(path, logger ?? NullLogger.Instance);
        if (_options.PreloadBytes > 0)
        {
            var room = _options.PreloadBytes;
            _disk?.Marked((key, entry) => (room -= entry.Size) >= 0 && _memory.Append(key, entry));
        }
    }

    /// <summary>Makes that are under way, by whole key: one for each, however many wait.</summary>
    public SingleFlight<CacheEntry> Makes { get; } = new();

    /// <summary>Finds a value, good or stale; null if it is not there.</summary>
    public CacheEntry? Find(CacheKey key)
    {
        var counters = Counters(key.Service);
        if (_memory.Find(key) is { } entry)
        {
            Interlocked.Increment(ref counters.MemoryHits);
            return entry;
        }

        entry = _disk?.Find(key);
        if (entry is null)
        {
            Interlocked.Increment(ref counters.Misses);
            return null;
        }

        Interlocked.Increment(ref counters.DiskHits);
        _memory.Set(key, entry);
        return entry;
    }

    /// <summary>Finds a value without counting it as a hit or miss.</summary>
    public CacheEntry? Peek(CacheKey key) => _memory.Find(key) ?? _disk?.Find(key);

    /// <summary>Stores a value over what was there.</summary>
    public void Set(CacheKey key, CacheEntry entry)
    {
        Interlocked.Increment(ref Counters(key.Service).Stores);
        _memory.Set(key, entry);
        if (_disk is null || HoldsSecret(key, entry))
        {
            return;
        }

        _disk.Set(key, entry);
        if (Interlocked.Add(ref _written, entry.Size) > PruneEvery)
        {
            Interlocked.Exchange(ref _written, 0);
            Prune();
        }
    }

    /// <summary>Forgets a value.</summary>
    public void Remove(CacheKey key)
    {
        _memory.Remove(key);
        _disk?.Remove(key);
    }

    /// <summary>Forgets what belongs to one owner, such as an account that was just written to.</summary>
    public void RemovePartition(string service, string partition)
    {
        _memory.RemoveWhere(k => k.Service == service && k.Partition == partition);
        _disk?.RemovePartition(service, partition);
    }

    /// <summary>Forgets everything, or everything of a service; returns how many values were on disk.</summary>
    public int Clear(string? service = null)
    {
        _memory.RemoveWhere(k => service is null || k.Service == service);
        return _disk?.Clear(service) ?? 0;
    }

    /// <summary>Deletes what is too old, and the oldest while there is too much; returns how many.</summary>
    public int Prune() => _disk?.Prune(_clock.GetUtcNow() - _options.MaxAge, _options.DiskBytes) ?? 0;

    /// <summary>Hits, misses and sizes by service, in order of name.</summary>
    public IReadOnlyList<CacheStatistics> Statistics()
    {
        var totals = (_disk?.Totals() ?? []).ToDictionary(t => t.Service, StringComparer.Ordinal);
        return [.. totals.Keys.Union(_counters.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(service =>
        {
            var counters = Counters(service);
            var (_, entries, bytes) = totals.GetValueOrDefault(service);
            return new CacheStatistics
            {
                Service = service,
                MemoryHits = Interlocked.Read(ref counters.MemoryHits),
                DiskHits = Interlocked.Read(ref counters.DiskHits),
                Misses = Interlocked.Read(ref counters.Misses),
                Stores = Interlocked.Read(ref counters.Stores),
                Entries = entries,
                Bytes = bytes,
            };
        })];
    }

    /// <summary>Closes the file, remembering in it what was used last if the next start is to load that.</summary>
    public void Dispose()
    {
        if (_options.PreloadBytes > 0)
        {
            _disk?.Mark(_memory.Latest(_options.PreloadBytes));
        }

        _disk?.Dispose();
    }

    private bool HoldsSecret(CacheKey key, CacheEntry entry) =>
        _redactor is { } r && (r.Contains(entry.Body) || r.Contains(entry.Meta) || r.Contains(key.Name) || r.Contains(entry.ETag));

    private CacheCounters Counters(string service) => _counters.GetOrAdd(service, static _ => new CacheCounters());
}
