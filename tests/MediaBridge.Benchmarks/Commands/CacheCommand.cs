using MediaBridge.Core.Caching;
using Microsoft.Extensions.Caching.Memory;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>The cache beside the framework's: hits in memory and on disk with values of 4 KB, and a burst of callers for one key.</summary>
internal static class CacheCommand
{
    private const int Rounds = 5;
    private const int Callers = 100;

    public static async Task<int> RunAsync(int keys)
    {
        var (found, calls, _) = await MeasureAsync(keys);
        return found == 2L * Rounds * keys && calls == 1 ? 0 : 1;
    }

    /// <summary>Measures and prints; gives how many values were found in memory and on disk, and how often a burst made its value, here and in the framework's cache.</summary>
    internal static async Task<(long Found, int Calls, int BaselineCalls)> MeasureAsync(int keys)
    {
        var folder = Directory.CreateTempSubdirectory("mediabridge-cache-").FullName;
        try
        {
            var names = Enumerable.Range(0, keys).Select(n => new CacheKey("catalogue", "plugin", $"https://example.org/films/{n}?language=en")).ToArray();
            Framework(names);
            var found = InMemory(names) + OnDisk(names, Path.Combine(folder, "cache.db"));
            var (calls, baseline) = (await BurstAsync(), await FrameworkBurstAsync());
            Measure.Baseline("baseline: burst of 100, framework's cache", baseline, "calls");
            Measure.AtMost("burst of 100 for one key", calls, 1, "calls");
            return (found, calls, baseline);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static CacheEntry Entry() => new() { Body = new byte[4096], Stored = DateTimeOffset.UtcNow, Expires = DateTimeOffset.UtcNow.AddHours(1) };

    private static void Framework(CacheKey[] names)
    {
        using var cache = new MemoryCache(new MemoryCacheOptions());
        var entry = Entry();
        foreach (var name in names)
        {
            cache.Set(name, entry);
        }

        Measure.Baseline("baseline: hit in the framework's MemoryCache", Measure.Nanoseconds(names.Length, Rounds, () => Array.ForEach(names, n => cache.Get(n))), "ns");
    }

    private static long InMemory(CacheKey[] names)
    {
        using var cache = new CacheDatabase(null, options: new CacheOptions { MemoryBytes = long.MaxValue / 2 });
        var entry = Entry();
        Array.ForEach(names, n => cache.Set(n, entry));
        Measure.AtMost("hit in memory", Measure.Nanoseconds(names.Length, Rounds, () => Array.ForEach(names, n => cache.Find(n))), 250, "ns");
        return cache.Statistics().Sum(s => s.MemoryHits);
    }

    private static long OnDisk(CacheKey[] names, string path)
    {
        using var cache = new CacheDatabase(path, options: new CacheOptions { MemoryBytes = 0 });
        Array.ForEach(names, n => cache.Set(n, Entry()));
        Measure.AtMost("hit on disk", Measure.Nanoseconds(names.Length, Rounds, () => Array.ForEach(names, n => cache.Find(n))), 6000, "ns");
        return cache.Statistics().Sum(s => s.DiskHits);
    }

    private static async Task<int> BurstAsync()
    {
        using var cache = new CacheDatabase(null);
        var plugin = new PluginCache(cache, TimeProvider.System, "catalogue", "", "", offline: false);
        return await BurstAsync(make => plugin.GetAsync("film", TimeSpan.FromHours(1), _ => make()));
    }

    private static async Task<int> FrameworkBurstAsync()
    {
        using var cache = new MemoryCache(new MemoryCacheOptions());
        return await BurstAsync(make => cache.GetOrCreateAsync("film", _ => make()));
    }

    /// <summary>All callers ask before the first value is made.</summary>
    private static async Task<int> BurstAsync(Func<Func<Task<int>>, Task<int>> get)
    {
        var calls = 0;
        var gate = new TaskCompletionSource();
        var callers = Enumerable.Range(0, Callers).Select(_ => get(async () =>
        {
            Interlocked.Increment(ref calls);
            await gate.Task;
            return 1;
        })).ToArray();
        gate.SetResult();
        await Task.WhenAll(callers);
        return calls;
    }
}
