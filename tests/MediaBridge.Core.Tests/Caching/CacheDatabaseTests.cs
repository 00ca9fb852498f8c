using System.Text;
using MediaBridge.Core.Caching;
using MediaBridge.Core.Secrets;
using MediaBridge.Tests.Services;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaBridge.Core.Tests.Caching;

public sealed class CacheDatabaseTests : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly ListLogger _log = new();

    public void Dispose() => _data.Dispose();

    [Test]
    public void What_is_stored_is_found_again_by_the_next_process()
    {
        var key = new CacheKey("tmdb", "p", "name");
        using (var first = Open())
        {
            first.Set(key, Entry("hello") with { ETag = "\"1\"", LastModified = "Mon", Meta = "{}" });
        }

        using var second = Open();
        var found = second.Find(key)!;
        Assert.That(Encoding.UTF8.GetString(found.Body), Is.EqualTo("hello"));
        Assert.That((found.ETag, found.LastModified, found.Meta, found.Stored), Is.EqualTo(("\"1\"", "Mon", "{}", _clock.GetUtcNow())));
        Assert.That(found.IsFresh(_clock.GetUtcNow()), Is.True);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.That(second.Find(key)!.IsFresh(_clock.GetUtcNow()), Is.False);
        var statistics = second.Statistics().Single();
        Assert.That((statistics.Service, statistics.DiskHits, statistics.MemoryHits, statistics.Misses, statistics.Entries), Is.EqualTo(("tmdb", 1L, 1L, 0L, 1L)));
    }

    [Test]
    public void Keys_that_differ_in_any_part_are_different()
    {
        using var cache = Open();
        cache.Set(new("a", "b", "c"), Entry("1"));
        Assert.That(cache.Find(new("a", "b", "d")), Is.Null);
        Assert.That(cache.Find(new("a", "c", "b")), Is.Null);
        Assert.That(cache.Find(new("b", "a", "c")), Is.Null);
        Assert.That(cache.Find(new("a", "b\nc", "")), Is.Null);
    }

    [Test]
    public void What_was_used_last_is_in_memory_at_the_next_start_if_asked_for()
    {
        var size = Entry("x").Size;
        CacheDatabase With(long values) => new(_data["cache.db"], _clock, _log, new CacheOptions { PreloadBytes = values * size });
        using (var first = With(2))
        {
            first.Set(new("a", "p", "1"), Entry("x"));
            first.Set(new("a", "p", "2"), Entry("x"));
            first.Set(new("a", "p", "3"), Entry("x"));
            first.Find(new("a", "p", "1"));
        }

        using (var second = With(2))
        {
            second.Find(new("a", "p", "1"));
            second.Find(new("a", "p", "3"));
            Assert.That((second.Statistics()[0].MemoryHits, second.Statistics()[0].DiskHits), Is.EqualTo((2L, 0L)));
            second.Find(new("a", "p", "2"));
            Assert.That(second.Statistics()[0].DiskHits, Is.EqualTo(1), "more than was asked for is left on disk");
        }

        using (var idle = With(2))
        {
            Assert.That(idle.Statistics()[0].MemoryHits, Is.Zero, "a start that uses nothing forgets nothing");
        }

        using (var third = With(2))
        {
            third.Find(new("a", "p", "2"));
            third.Find(new("a", "p", "3"));
            Assert.That(third.Statistics()[0].MemoryHits, Is.EqualTo(2));
        }

        using var without = With(0);
        without.Find(new("a", "p", "3"));
        Assert.That(without.Statistics()[0].DiskHits, Is.EqualTo(1));
    }

    [Test]
    public void Clears_by_service_by_owner_and_all()
    {
        using var cache = Open();
        cache.Set(new("a", "ana", "1"), Entry("x"));
        cache.Set(new("a", "ben", "1"), Entry("x"));
        cache.Set(new("b", "ana", "1"), Entry("x"));

        cache.RemovePartition("a", "ana");
        Assert.That(cache.Find(new("a", "ana", "1")), Is.Null);
        Assert.That(cache.Find(new("a", "ben", "1")), Is.Not.Null);
        Assert.That(cache.Clear("a"), Is.EqualTo(1));
        Assert.That(cache.Find(new("a", "ben", "1")), Is.Null);
        Assert.That(cache.Find(new("b", "ana", "1")), Is.Not.Null);
        Assert.That(cache.Clear(), Is.EqualTo(1));
        Assert.That(cache.Find(new("b", "ana", "1")), Is.Null);
    }

    [Test]
    public void Prunes_what_is_old_and_the_oldest_when_there_is_too_much()
    {
        using var cache = Open(new CacheOptions { DiskBytes = 300_000, MaxAge = TimeSpan.FromDays(10), MemoryBytes = 1 });
        cache.Set(new("a", "p", "old"), Entry("x"));
        _clock.Advance(TimeSpan.FromDays(11));
        foreach (var i in Enumerable.Range(0, 400))
        {
            cache.Set(new("a", "p", $"{i}"), Entry(new string('x', 1000)));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.That(cache.Prune(), Is.GreaterThan(100));
        Assert.That(cache.Find(new("a", "p", "old")), Is.Null);
        Assert.That(cache.Find(new("a", "p", "0")), Is.Null);
        Assert.That(cache.Find(new("a", "p", "399")), Is.Not.Null);
        Assert.That(cache.Statistics().Single().Bytes, Is.LessThanOrEqualTo(300_000));
    }

    [TestCase(0)]
    [TestCase(4096 + 100)]
    public void A_damaged_file_is_made_anew_with_a_warning(int from)
    {
        using (var first = Open())
        {
            foreach (var i in Enumerable.Range(0, 200))
            {
                first.Set(new("a", "p", $"{i}"), Entry(new string('x', 1000)));
            }
        }

        var bytes = File.ReadAllBytes(_data["cache.db"]);
        new Random(7).NextBytes(bytes.AsSpan(from, bytes.Length - from));
        File.WriteAllBytes(_data["cache.db"], bytes);

        using var second = Open();
        Assert.DoesNotThrow(() => second.Find(new("a", "p", "1")));
        second.Set(new("a", "p", "new"), Entry("y"));
        second.Set(new("a", "p", "newer"), Entry("y"));
        second.Dispose();
        using var third = Open();
        Assert.That(third.Find(new("a", "p", "newer")), Is.Not.Null);
        Assert.That(_log.All, Does.Contain("Warning").And.Contain("made anew"));
    }

    [Test]
    public void A_value_with_a_secret_stays_in_memory()
    {
        var redactor = new Redactor();
        redactor.Add("canary-value");
        using (var cache = new CacheDatabase(_data["cache.db"], _clock, NullLogger.Instance, redactor: redactor))
        {
            cache.Set(new("a", "p", "1"), Entry("body with canary-value inside"));
            cache.Set(new("a", "p", "canary-value"), Entry("x"));
            Assert.That(cache.Find(new("a", "p", "1")), Is.Not.Null);
        }

        foreach (var file in Directory.GetFiles(_data.Path))
        {
            Assert.That(File.ReadAllText(file, Encoding.Latin1), Does.Not.Contain("canary"));
        }
    }

    [Test]
    public void Memory_holds_no_more_than_its_bytes()
    {
        using var cache = new CacheDatabase(null, _clock, options: new CacheOptions { MemoryBytes = 10_000 });
        foreach (var i in Enumerable.Range(0, 100))
        {
            cache.Set(new("a", "p", $"{i}"), Entry(new string('x', 1000)));
            cache.Find(new("a", "p", "0"));
        }

        Assert.That(Enumerable.Range(0, 100).Count(i => cache.Find(new("a", "p", $"{i}")) is not null), Is.InRange(5, 9));
        Assert.That(cache.Find(new("a", "p", "0")), Is.Not.Null, "it was used all the time");
    }

    [Test]
    public async Task Two_processes_share_the_file()
    {
        using var one = Open();
        using var two = Open();
        await Task.WhenAll(new[] { one, two }.Select((cache, c) => Task.Run(() =>
        {
            foreach (var i in Enumerable.Range(0, 200))
            {
                cache.Set(new("a", "p", $"{c}-{i}"), Entry("x"));
            }
        })));
        using var three = Open();
        Assert.That(three.Statistics().Single().Entries, Is.EqualTo(400));
    }

    private CacheDatabase Open(CacheOptions? options = null) => new(_data["cache.db"], _clock, _log, options);

    private CacheEntry Entry(string text) => new() { Body = Encoding.UTF8.GetBytes(text), Stored = _clock.GetUtcNow(), Expires = _clock.GetUtcNow() + TimeSpan.FromHours(1) };
}
