using MediaBridge.Core.Caching;
using MediaBridge.Tests.Services;

namespace MediaBridge.Core.Tests.Caching;

public sealed class PluginCacheTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly CacheDatabase _database;
    private int _made;

    public PluginCacheTests() => _database = new CacheDatabase(null, _clock);

    public void Dispose() => _database.Dispose();

    [Test]
    public async Task A_value_is_made_once_while_it_is_good()
    {
        var cache = Cache("ana");
        Assert.That(await cache.GetAsync("k", TimeSpan.FromMinutes(5), Make), Is.EqualTo(1));
        Assert.That(await cache.GetAsync("k", TimeSpan.FromMinutes(5), Make), Is.EqualTo(1));
        _clock.Advance(TimeSpan.FromMinutes(3));
        Assert.That(await cache.GetAsync("k", TimeSpan.FromMinutes(2), Make), Is.EqualTo(2), "a shorter lifetime is asked for now");
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.That(await cache.GetAsync("k", TimeSpan.FromHours(1), Make), Is.EqualTo(3));
        await cache.RemoveAsync("k");
        Assert.That(await cache.GetAsync("k", TimeSpan.FromHours(1), Make), Is.EqualTo(4));
    }

    [Test]
    public async Task Accounts_and_plugins_see_their_own_values_unless_shared()
    {
        Assert.That(await Cache("ana").GetAsync("k", TimeSpan.MaxValue, Make), Is.EqualTo(1));
        Assert.That(await Cache("ben").GetAsync("k", TimeSpan.MaxValue, Make), Is.EqualTo(2));
        Assert.That(await Cache("ana").GetAsync("k", TimeSpan.MaxValue, Make, shared: true), Is.EqualTo(3));
        Assert.That(await Cache("ben").GetAsync("k", TimeSpan.MaxValue, Make, shared: true), Is.EqualTo(3));
        Assert.That(await Cache("ben", plugin: "other").GetAsync("k", TimeSpan.MaxValue, Make, shared: true), Is.EqualTo(4));
    }

    [Test]
    public async Task Offline_takes_stale_values()
    {
        await Cache("ana").GetAsync("k", TimeSpan.FromMinutes(1), Make);
        _clock.Advance(TimeSpan.FromDays(3));
        Assert.That(await Cache("ana", offline: true).GetAsync("k", TimeSpan.FromMinutes(1), Make), Is.EqualTo(1));
    }

    [Test]
    public async Task A_hundred_who_ask_at_once_get_one_make_and_a_failure_is_not_kept()
    {
        var cache = Cache("ana");
        var gate = new TaskCompletionSource();
        var waiting = Enumerable.Range(0, 100).Select(_ => cache.GetAsync("k", TimeSpan.FromMinutes(1), async ct =>
        {
            await gate.Task;
            Interlocked.Increment(ref _made);
            return _made == 1 ? throw new InvalidOperationException("no") : _made;
        })).ToList();
        gate.SetResult();
        foreach (var task in waiting)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => task);
        }

        Assert.That(_made, Is.EqualTo(1));
        Assert.That(await cache.GetAsync("k", TimeSpan.FromMinutes(1), Make), Is.EqualTo(2));
    }

    [Test]
    public async Task One_who_gives_up_does_not_stop_the_others_but_the_last_one_does()
    {
        var cache = Cache("ana");
        var gate = new TaskCompletionSource();
        CancellationToken seen = default;
        Task<int> Ask(CancellationToken ct) => cache.GetAsync("k", TimeSpan.FromMinutes(1), async stop =>
        {
            seen = stop;
            await gate.Task.WaitAsync(stop);
            return 7;
        }, cancellationToken: ct);
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var a = Ask(first.Token);
        var b = Ask(second.Token);

        await first.CancelAsync();
        await Assert.CatchAsync<OperationCanceledException>(() => a);
        Assert.That(seen.IsCancellationRequested, Is.False);
        var c = Ask(default);
        await second.CancelAsync();
        await Assert.CatchAsync<OperationCanceledException>(() => b);
        gate.SetResult();
        Assert.That(await c, Is.EqualTo(7));

        using var alone = new CancellationTokenSource();
        var d = cache.GetAsync("other", TimeSpan.FromMinutes(1), async stop =>
        {
            seen = stop;
            await Task.Delay(Timeout.Infinite, stop);
            return 0;
        }, cancellationToken: alone.Token);
        await alone.CancelAsync();
        await Assert.CatchAsync<OperationCanceledException>(() => d);
        Assert.That(seen.IsCancellationRequested, Is.True);
    }

    [Test]
    public async Task A_value_of_another_shape_is_made_anew()
    {
        await Cache("ana").GetAsync("k", TimeSpan.FromMinutes(1), _ => Task.FromResult("text"));
        Assert.That(await Cache("ana").GetAsync("k", TimeSpan.FromMinutes(1), Make), Is.EqualTo(1));
    }

    private PluginCache Cache(string account, bool offline = false, string plugin = "plugin") => new(_database, _clock, plugin, "service", account, offline);

    private Task<int> Make(CancellationToken cancellationToken) => Task.FromResult(++_made);
}
