using MediaBridge.Benchmarks.Commands;

namespace MediaBridge.EndToEnd.Tests.Benchmarks;

/// <summary>What the benchmarks measure really happens; how long it takes is theirs to tell.</summary>
public sealed class BenchmarkTests
{
    [Test]
    public async Task TheEngineAppliesAChangeForEachItem() => Assert.That(await EngineCommand.MeasureAsync(20), Is.EqualTo(20));

    [Test]
    public async Task TheCacheFindsEveryKeyAndABurstAsksOnce()
    {
        var (found, calls, baseline) = await CacheCommand.MeasureAsync(30);
        Assert.That(found, Is.EqualTo(2 * 5 * 30), "in memory and on disk, five rounds");
        Assert.That(calls, Is.EqualTo(1));
        Assert.That(baseline, Is.GreaterThan(1), "the baseline does not join equal work");
    }

    [Test]
    public async Task EveryFileIsDownloaded()
    {
        var folder = Directory.CreateTempSubdirectory("mediabridge-test-").FullName;
        await using var server = await ServeCommand.StartAsync(kilobytes: 100);
        try
        {
            Assert.That(await DownloadsCommand.DownloadAsync(new Uri(server.Urls.First() + "/"), files: 12, kilobytes: 100, folder), Is.EqualTo(12));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
