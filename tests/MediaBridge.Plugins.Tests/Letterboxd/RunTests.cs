using MediaBridge.Core;
using MediaBridge.Core.Running;
using MediaBridge.Plugins.Letterboxd;
using MediaBridge.Tests.Services;
using MediaBridge.Tests.Services.Letterboxd;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Plugins.Tests.Letterboxd;

/// <summary>Whole runs against the site on a port of this machine, on a clock that does not wait.</summary>
public sealed class RunTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mediabridge-letterboxd-");
    private readonly VirtualTime _clock = new() { Limits = TimeSpan.FromSeconds(30) };

    private string Out => Path.Combine(_folder.FullName, "out");

    [TearDown]
    public void Clean() => _folder.Delete(recursive: true);

    [Test]
    public async Task WhatTheFeedNoLongerShowsStaysInTheFile()
    {
        var site = Sites.WithAnn();
        var diary = site.Members[Sites.Ann].Diary;
        await using var server = await LocalServer.StartAsync(site);
        var first = await RunAsync(server, "letterboxd.rss", "letterboxd.csv");
        Assert.That((first.ExitCode, first.Sources[0].Complete, first.Sources[0].Incremental), Is.EqualTo((0, true, false)), string.Join("; ", first.Messages));
        var before = Films();

        diary.InsertRange(0, Enumerable.Range(200, 60).Reverse().Select(n => new LetterboxdEntry(n, LetterboxdFilm.Number(n), new DateOnly(2024, 6, 1))));
        var second = await RunAsync(server, "letterboxd.rss", "letterboxd.csv");
        Assert.That((second.ExitCode, second.Sources[0].Items, second.Sources[0].Incremental), Is.EqualTo((0, 50L, true)), string.Join("; ", second.Messages));
        Assert.That(Films(), Is.SupersetOf(before));
        Assert.That(Films(), Has.Count.EqualTo(before.Count + 50));

        var fresh = await RunAsync(server, "letterboxd.rss", "letterboxd.csv", new RunOptions { Fresh = true });
        Assert.That(fresh.ExitCode, Is.Zero, string.Join("; ", fresh.Messages));
        Assert.That(Films(), Has.Count.EqualTo(before.Count + 50), "a full read of a feed is not everything either");
    }

    [Test]
    public async Task AnExportGivesTheSameFilesByteForByteWhenItIsReadAgain()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllBytes(Path.Combine(_folder.FullName, "export.zip"), ExportFixture.Sample().ToZip());
        await using var server = await LocalServer.StartAsync(Sites.WithAnn());
        var first = await RunAsync(server, "letterboxd.export", "letterboxd.csv", with: $"{{ path: '{_folder.FullName}/export.zip' }}");
        Assert.That((first.ExitCode, first.Sinks[0].Created), Is.EqualTo((0, 1L)), string.Join("; ", first.Messages));
        var before = File.ReadAllBytes(Path.Combine(Out, "letterboxd.csv"));

        var second = await RunAsync(server, "letterboxd.export", "letterboxd.csv", with: $"{{ path: '{_folder.FullName}/export.zip' }}");
        Assert.That((second.ExitCode, second.Sinks[0].Unchanged, second.Sinks[0].Updated), Is.EqualTo((0, 1L, 0L)), string.Join("; ", second.Messages));
        Assert.That(File.ReadAllBytes(Path.Combine(Out, "letterboxd.csv")), Is.EqualTo(before));
    }

    [Test]
    public async Task TooManyRequestsAreWaitedForAndTheRunGoesThrough()
    {
        var site = Sites.WithAnn();
        await using var server = await LocalServer.StartAsync(site);
        site.TroubleFrom(3, LetterboxdTrouble.TooMany, times: 2);
        var report = await RunAsync(server, "letterboxd.watchlist", "letterboxd.watchlist.csv");
        Assert.That((report.ExitCode, report.Sources[0].Items), Is.EqualTo((0, 70L)), string.Join("; ", report.Messages));
        Assert.That(_clock.Waited, Is.GreaterThan(TimeSpan.FromSeconds(40)));
        Assert.That(File.ReadAllLines(Path.Combine(Out, "watchlist.csv")), Has.Length.EqualTo(71));
    }

    [TestCase(LetterboxdTrouble.Check, 8)]
    [TestCase(LetterboxdTrouble.Redesigned, 64)]
    [TestCase(LetterboxdTrouble.MissingPage, 16)]
    public async Task ABlockedRunKeepsTheFileOfTheDayBefore(LetterboxdTrouble trouble, int exit)
    {
        var site = Sites.WithAnn();
        await using var server = await LocalServer.StartAsync(site);
        Assert.That((await RunAsync(server, "letterboxd.watchlist", "letterboxd.watchlist.csv")).ExitCode, Is.Zero);
        var before = File.ReadAllText(Path.Combine(Out, "watchlist.csv"));
        site.TroubleFrom(3, trouble);
        var report = await RunAsync(server, "letterboxd.watchlist", "letterboxd.watchlist.csv");
        Assert.That(report.ExitCode & exit, Is.EqualTo(exit), $"exit {report.ExitCode}: {report.Sources[0].Remark}");
        Assert.That(report.Sources[0].Complete, Is.False);
        Assert.That(File.ReadAllText(Path.Combine(Out, "watchlist.csv")), Is.EqualTo(before));
    }

    private HashSet<string> Films() => [.. File.ReadAllLines(Path.Combine(Out, "letterboxd.csv")).Where(l => l.StartsWith("https://letterboxd.com/film/", StringComparison.Ordinal)).Select(l => l.Split(',')[0])];

    private async Task<RunReport> RunAsync(LocalServer server, string source, string format, RunOptions? options = null, string? with = null)
    {
        var data = Directory.CreateDirectory(Path.Combine(_folder.FullName, "data")).FullName;
        File.WriteAllText(Path.Combine(data, "connections.yaml"), $"lb: {{ service: letterboxd, with: {{ user: {Sites.Ann}, address: \"{server.Address}\" }} }}\n");
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = data, Plugins = [new Plugin()], TimeProvider = _clock, Environment = new Dictionary<string, string>() });
        return await bridge.RunAsync(
            bridge.Parse($$"""
                version: 1
                name: run
                from:
                  - source: {{source}}
                    {{(with is null ? "connection: lb" : $"with: {with}")}}
                to:
                  - sink: files
                    with: { folder: "{{Out}}", format: {{format}} }
                """),
            options);
    }
}
