using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Caching;

/// <summary>The cache as one plugin and account see it.</summary>
/// <remarks>Values travel as JSON, so that what a caller gets is its own copy whether it was made or found.</remarks>
internal sealed class PluginCache : ICache
{
    private readonly CacheDatabase _cache;
    private readonly TimeProvider _clock;
    private readonly string _service;
    private readonly string _account;
    private readonly bool _offline;

    /// <summary>Binds the cache.</summary>
    /// <param name="cache">The cache of the engine.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="pluginId">The plugin.</param>
    /// <param name="connectedTo">The service of the connection; empty for a plugin without one.</param>
    /// <param name="account">The account's id; the connection's name until it is known.</param>
    /// <param name="offline">Whether stale values are used.</param>
    public PluginCache(CacheDatabase cache, TimeProvider clock, string pluginId, string connectedTo, string account, bool offline)
    {
        _cache = cache;
        _clock = clock;
        _service = pluginId;
        _account = $"{connectedTo}/{account}";
        _offline = offline;
    }

    public async Task<T> GetAsync<T>(string key, TimeSpan lifetime, Func<CancellationToken, Task<T>> make, bool shared = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(make);
        cancellationToken.ThrowIfCancellationRequested();
        var cacheKey = Key(key, shared);
        if (_cache.Find(cacheKey) is { } found && (_offline || IsGood(found, lifetime)) && TryRead<T>(found, out var value))
        {
            return value;
        }

        var made = await _cache.Makes.RunAsync(
            $"{cacheKey.Full}\n{typeof(T).FullName}",
            async stop =>
            {
                var fresh = await make(stop);
                var now = _clock.GetUtcNow();
                var entry = new CacheEntry { Body = JsonSerializer.SerializeToUtf8Bytes(fresh), Stored = now, Expires = Later(now, lifetime) };
                _cache.Set(cacheKey, entry);
                return entry;
            },
            cancellationToken);
        return JsonSerializer.Deserialize<T>(made.Body)!;
    }

    public Task RemoveAsync(string key, bool shared = false, CancellationToken cancellationToken = default)
    {
        _cache.Remove(Key(key, shared));
        return Task.CompletedTask;
    }

    private static DateTimeOffset Later(DateTimeOffset now, TimeSpan lifetime) =>
        lifetime >= DateTimeOffset.MaxValue - now ? DateTimeOffset.MaxValue : now + lifetime;

    /// <summary>The shorter of the lifetime it was stored with and the one that is asked for now.</summary>
    private bool IsGood(CacheEntry entry, TimeSpan lifetime)
    {
        var now = _clock.GetUtcNow();
        return entry.IsFresh(now) && now < Later(entry.Stored, lifetime);
    }

    private static bool TryRead<T>(CacheEntry entry, out T value)
    {
        try
        {
            value = JsonSerializer.Deserialize<T>(entry.Body)!;
            return true;
        }
        catch (JsonException)
        {
            value = default!; // written by an older version of the plugin: made anew
            return false;
        }
    }

    private CacheKey Key(string key, bool shared) => new(_service, shared ? "plugin" : "plugin:" + _account, key);
}
