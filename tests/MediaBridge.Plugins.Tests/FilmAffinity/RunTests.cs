using MediaBridge.Core;
using MediaBridge.Core.Running;
using MediaBridge.Plugins.FilmAffinity;
using MediaBridge.Tests.Services;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

/// <summary>Whole runs against the site on a port of this machine, on a clock that does not wait.</summary>
public sealed class RunTests
{
    private const string Backup = """
        version: 1
        name: backup
        from:
          - source: filmaffinity.ratings
            connection: fa
        to:
          - sink: files
            with: { folder: "OUT", format: filmaffinity.csv }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mediabridge-fa-");
    private readonly VirtualTime _clock = new() { Limits = TimeSpan.FromMinutes(1) };

    [TearDown]
    public void Clean() => _folder.Delete(recursive: true);

    [TestCase(SiteTrouble.Check, 8)]
    [TestCase(SiteTrouble.CheckWith200, 8)]
    [TestCase(SiteTrouble.Forbidden, 4)]
    [TestCase(SiteTrouble.TooManyWith200, 16)]
    [TestCase(SiteTrouble.Truncated, 16)]
    [TestCase(SiteTrouble.Redesigned, 64)]
    public async Task ABlockedRunKeepsTheBackupOfTheDayBeforeAndSaysSo(SiteTrouble trouble, int exit)
    {
        var site = Sites.WithRatings(100);
        await using var server = await FilmAffinityServer.StartAsync(site);
        Assert.That((await RunAsync(server)).ExitCode, Is.Zero);
        var before = File.ReadAllText(Watched);
        Assert.That(before.Split('\n'), Has.Length.EqualTo(102));

        site.Accounts[Sites.Ana].Rate(Sites.Number(200), 8, new DateOnly(2024, 6, 9));
        site.TroubleFrom(2, trouble);
        var report = await RunAsync(server, new RunOptions { Fresh = true });

        Assert.That(report.ExitCode & exit, Is.EqualTo(exit), $"exit {report.ExitCode}: {string.Join("; ", report.Sources.Select(s => s.Remark))}");
        Assert.That(report.Sources[0].Complete, Is.False);
        var lines = File.ReadAllText(Watched).Split('\n');
        Assert.That(before.Split('\n').Except(lines), Is.Empty, "nothing of the backup is lost");
    }

    [Test]
    public async Task ABlockOnTheFirstPageLeavesTheBackupAsItIs()
    {
        await using var server = await FilmAffinityServer.StartAsync(Sites.WithRatings(100));
        await RunAsync(server);
        var before = File.ReadAllText(Watched);
        server.Site.TroubleFrom(1, SiteTrouble.Check);
        var report = await RunAsync(server, new RunOptions { Fresh = true });
        Assert.That((report.ExitCode, report.Sources[0].Complete), Is.EqualTo((ExitCodes.InteractionNeeded, false)));
        Assert.That(report.Sources[0].Remark, Does.StartWith("The connection fa cannot be used: ").And.Contains("filmaffinity.export"));
        Assert.That(File.ReadAllText(Watched), Is.EqualTo(before));
    }

    [Test]
    public async Task TooManyRequestsAreWaitedForAndTheRunGoesThrough()
    {
        var site = Sites.WithRatings(60);
        await using var server = await FilmAffinityServer.StartAsync(site);
        site.RetryAfter = 40;
        site.TroubleFrom(2, SiteTrouble.TooMany, times: 2);
        var report = await RunAsync(server);
        Assert.That((report.ExitCode, report.Sources[0].Items), Is.EqualTo((0, 60)));
        Assert.That(_clock.Waited, Is.GreaterThan(TimeSpan.FromSeconds(80)));
    }

    [Test]
    public async Task PagesAreAskedForAtAPaceThatTheSiteBears()
    {
        await using var server = await FilmAffinityServer.StartAsync(Sites.WithRatings(200));
        var begin = _clock.GetUtcNow();
        await RunAsync(server);
        Assert.That(server.Site.Asked, Is.EqualTo(10), "the check's page is the first page of the read");
        Assert.That(_clock.GetUtcNow() - begin, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(27)));
    }

    [Test]
    public async Task TheSecondRunReadsWhatIsNewAndChangedAndTheFileHoldsAll()
    {
        var site = Sites.WithRatings(100);
        await using var server = await FilmAffinityServer.StartAsync(site);
        await RunAsync(server);
        var ana = site.Accounts[Sites.Ana];
        ana.Rate(Sites.Number(200), 8, new DateOnly(2024, 6, 9));
        ana.Rate(Sites.Number(90), 10, new DateOnly(2024, 6, 10));
        var asked = site.Asked;

        var report = await RunAsync(server);

        Assert.That((report.ExitCode, report.Sources[0].Items, report.Sources[0].Incremental), Is.EqualTo((0, 2, true)));
        Assert.That(site.Asked - asked, Is.EqualTo(1));
        var lines = File.ReadAllLines(Watched);
        Assert.That(lines, Has.Length.EqualTo(102));
        Assert.That(lines.Single(l => l.Contains($";{Sites.Number(90)};")), Does.Contain(";10;"));

        ana.Unrate(Sites.Number(90));
        Assert.That((await RunAsync(server)).Sources[0].Removed, Is.EqualTo(1));
        Assert.That(File.ReadAllLines(Watched), Has.Length.EqualTo(101), "what is gone is found");
    }

    [Test]
    public async Task RatingsAreWrittenToTheSiteAndTakenBackByUndo()
    {
        var site = Sites.WithRatings(10);
        await using var server = await FilmAffinityServer.StartAsync(site);
        var before = site.Accounts[Sites.Ana].ToString();
        File.WriteAllText(Path.Combine(_folder.FullName, "in.jsonl"), string.Join('\n', new[] { (3, 9), (150, 7), (0, 1) }.Select(f =>
            $$"""{"kind":"movie","title":"T","ids":["filmaffinity:{{Sites.Number(f.Item1)}}"],"ratings":[{"value":{{f.Item2}},"scale":"1..10/1"}]}""")) + "\n");
        const string Write = """
            version: 1
            name: write
            from:
              - source: items
                with: { file: "IN" }
            to:
              - sink: filmaffinity.ratings
                connection: fa
            """;
        await using var bridge = await OpenAsync(server, site.SignedIn(Sites.Ana));
        var report = await bridge.RunAsync(bridge.Parse(Write.Replace("IN", Path.Combine(_folder.FullName, "in.jsonl"), StringComparison.Ordinal)));
        Assert.That((report.ExitCode, report.Sinks[0].Created, report.Sinks[0].Updated, report.Sinks[0].Unchanged), Is.EqualTo((0, 1, 1, 1)), string.Join("; ", report.Messages));
        Assert.That(site.Writes, Has.Count.EqualTo(2));

        var undo = await bridge.UndoAsync(report.Run);
        Assert.That(undo.ExitCode, Is.Zero, string.Join("; ", undo.Messages));
        Assert.That(site.Accounts[Sites.Ana].ToString(), Is.EqualTo(before));
    }

    private string Watched => Path.Combine(_folder.FullName, "out", "watched.csv");

    private async Task<RunReport> RunAsync(FilmAffinityServer server, RunOptions? options = null)
    {
        await using var bridge = await OpenAsync(server);
        return await bridge.RunAsync(bridge.Parse(Backup.Replace("OUT", Path.Combine(_folder.FullName, "out"), StringComparison.Ordinal)), options);
    }

    private async Task<Bridge> OpenAsync(FilmAffinityServer server, string? cookie = null)
    {
        var data = Directory.CreateDirectory(Path.Combine(_folder.FullName, "data")).FullName;
        File.WriteAllText(Path.Combine(data, "connections.yaml"), $"fa: {{ service: filmaffinity, with: {{ user: \"{Sites.Ana}\", address: \"{server.Address}\" }}{(cookie is null ? "" : ", secrets: { cookie: fa/ana }")} }}\n");
        var bridge = await Bridge.OpenAsync(new BridgeOptions
        {
            DataFolder = data,
            Plugins = [new Plugin()],
            TimeProvider = _clock,
            Environment = cookie is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["MEDIABRIDGE_SECRET_FA_ANA"] = cookie },
        });
        return bridge;
    }
}
