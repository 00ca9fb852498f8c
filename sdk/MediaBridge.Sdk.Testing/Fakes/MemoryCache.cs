using System.Collections.Concurrent;
using System.Text.Json;

namespace MediaBridge.Sdk.Testing;

/// <summary>A cache in memory. Values go through JSON, as they do in the real one.</summary>
public sealed class MemoryCache(TimeProvider clock) : ICache
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, Lazy<Task<byte[]>> Value)> _entries = new(StringComparer.Ordinal);
    private int _made;

    /// <summary>The keys that hold a value; those of shared entries begin with <c>shared:</c>.</summary>
    public IReadOnlyCollection<string> Keys => [.. _entries.Keys];

    /// <summary>How many values were made, not found.</summary>
    public int Made => _made;

    /// <inheritdoc/>
    public async Task<T> GetAsync<T>(string key, TimeSpan lifetime, Func<CancellationToken, Task<T>> make, bool shared = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(make);
        var name = Name(key, shared);
        var now = clock.GetUtcNow();
        var entry = _entries.AddOrUpdate(name, _ => New(), (_, old) => old.Until > now ? old : New());
        try
        {
            return JsonSerializer.Deserialize<T>(await entry.Value.Value.WaitAsync(cancellationToken))!;
        }
        catch (Exception) when (entry.Value.Value.IsFaulted || entry.Value.Value.IsCanceled)
        {
            _entries.TryRemove(KeyValuePair.Create(name, entry));
            throw;
        }

        (DateTimeOffset Until, Lazy<Task<byte[]>> Value) New() => (now + lifetime, new Lazy<Task<byte[]>>(MakeAsync));

        async Task<byte[]> MakeAsync()
        {
            Interlocked.Increment(ref _made);
            return JsonSerializer.SerializeToUtf8Bytes(await make(CancellationToken.None));
        }
    }

    /// <inheritdoc/>
    public Task RemoveAsync(string key, bool shared = false, CancellationToken cancellationToken = default)
    {
        _entries.TryRemove(Name(key, shared), out _);
        return Task.CompletedTask;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => _entries.Clear();

    private static string Name(string key, bool shared) => shared ? "shared:" + key : key;
}
