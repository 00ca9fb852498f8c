using MediaBridge.Core.Running;
using static MediaBridge.Core.Tests.Running.AccountBench;

namespace MediaBridge.Core.Tests.Running;

/// <summary>The number of items that a service announces is compared with what its source gave, whatever was left out after that.</summary>
public sealed class AnnouncedTests
{
    private AccountBench _bench = null!;

    [SetUp]
    public async Task Open()
    {
        _bench = await AccountBench.OpenAsync();
        _bench.Service.Feed("from", [.. Enumerable.Range(1, 10).Select(n => Film(n, 7))]);
    }

    [TearDown]
    public async Task Close() => await _bench.DisposeAsync();

    [TestCase(10, true)]
    [TestCase(9, true)]
    [TestCase(11, false)]
    public async Task WhatAQueryLeavesOutCameAllTheSame(long announced, bool complete)
    {
        _bench.Service.Announced["from"] = announced;
        var run = await _bench.Bridge.RunAsync(_bench.Backup(sourceKeys: ", where: 'year:1991..1993'"));
        Assert.That((run.Sources[0].Items, run.Sources[0].Complete), Is.EqualTo((3L, complete)), run.Sources[0].Remark);
        Assert.That(run.Sources[0].Remark, complete ? Is.Null : Is.EqualTo("11 items were announced, 10 came."));
    }

    [Test]
    public async Task ItemsOfTheSameIdCountEach()
    {
        _bench.Service.Feed("from", Film(1, 7), Film(2, 7));
        _bench.Service.Announced["from"] = 12;
        var run = await _bench.Bridge.RunAsync(_bench.Backup());
        Assert.That((run.Sources[0].Items, run.Sources[0].Complete), Is.EqualTo((10L, true)), run.Sources[0].Remark);
    }

    [TestCase(10, true)]
    [TestCase(11, false)]
    public async Task WhatCameBeforeAnInterruptionCounts(long announced, bool complete)
    {
        _bench.Service.Announced["from"] = announced;
        using var stop = new CancellationTokenSource();
        _bench.Service.Giving = item =>
        {
            if (item.Title == "Film 6")
            {
                stop.Cancel();
            }
        };
        var pipeline = _bench.Backup(sourceKeys: ", where: 'year:1991..1993'");
        Assert.That((await _bench.Bridge.RunAsync(pipeline, cancellationToken: stop.Token)).ExitCode, Is.EqualTo(ExitCodes.Cancelled));
        var given = new List<string>();
        _bench.Service.Giving = item => given.Add(item.Title);
        var run = await _bench.Bridge.RunAsync(pipeline);
        Assert.That(given, Does.Contain("Film 5").And.Not.Contain("Film 4"), "it goes on at the checkpoint");
        Assert.That((run.Continued, run.Sources[0].Items, run.Sources[0].Complete), Is.EqualTo((true, 3L, complete)), run.Sources[0].Remark);
    }
}
