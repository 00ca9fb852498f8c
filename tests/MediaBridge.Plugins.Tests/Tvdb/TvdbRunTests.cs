using System.Text;
using MediaBridge.Core;
using MediaBridge.Core.Running;
using MediaBridge.Plugins.Tvdb;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services;
using MediaBridge.Tests.Services.Serving;
using MediaBridge.Tests.Services.Tvdb;

namespace MediaBridge.Plugins.Tests.Tvdb;

/// <summary>Whole runs against TheTVDB on a port of this machine, on a clock that does not wait.</summary>
public sealed class TvdbRunTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mediabridge-tvdb-");
    private readonly VirtualTime _clock = new() { Limits = TimeSpan.FromSeconds(20) };
    private readonly TvdbService _tvdb = new() { WantsPin = true };

    [TearDown]
    public void Clean() => _folder.Delete(recursive: true);

    [Test]
    public async Task EpisodesAreMatchedAndFilledAndTheTokenIsRenewedByItself()
    {
        await using var server = await LocalServer.StartAsync(_tvdb);
        await using var bridge = await OpenAsync(server, TvdbService.UserPin);
        var signedIn = await bridge.Connections.SignInAsync("tvdb", new TestPrompt());
        Assert.That((signedIn.State, _tvdb.SignIns), Is.EqualTo((ConnectionState.Ok, 1)), signedIn.Error?.Message);

        Items(
            """{"kind":"series","title":"Lantern Road","year":2008,"ids":["mine:1"]}""",
            """{"kind":"episode","title":"","ids":["mine:2"],"placement":{"parentIds":["imdb:tt9900001"],"season":1,"number":2}}""",
            """{"kind":"episode","title":"","ids":["mine:3"],"placement":{"parentIds":["tvdb.series:990001"],"airDate":"2009-03-08"}}""");
        _tvdb.RefuseNext = 2;
        var (report, items) = await RunAsync(bridge);
        Assert.That(report.ExitCode, Is.Zero, Told(report));
        Assert.That(items.Select(i => $"{string.Join(' ', i.Ids)} {i.Title}"), Is.EqualTo(new[]
        {
            "mine:1 tvdb.series:990001 imdb:tt9900001 tmdb.tv:60001 Lantern Road", "mine:2 tvdb.episode:990012 Night", "mine:3 tvdb.episode:990013 Dawn",
        }));
        Assert.That(_clock.Waited, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(2)), "it waited as long as it was asked to");

        // A month later the token has ended, and what is kept is old.
        _tvdb.ExpireTokens();
        _clock.Advance(TimeSpan.FromDays(40));
        Items("""{"kind":"movie","title":"The Gold Rush","year":1925,"ids":["mine:4"]}""");
        (report, items) = await RunAsync(bridge);
        Assert.That((report.ExitCode, _tvdb.SignIns, items[0].Ids[1].ToString()), Is.EqualTo((0, 2, "tvdb.movie:70001")), Told(report));

        // It was taken back before its time.
        _tvdb.ExpireTokens();
        Items("""{"kind":"series","title":"The Tide Road","year":2012,"ids":["mine:5"]}""");
        (report, items) = await RunAsync(bridge);
        Assert.That((report.ExitCode, _tvdb.SignIns, items[0].Description!.Language), Is.EqualTo((0, 3, "ja")), Told(report));
    }

    [Test]
    public async Task WhatIsWrongWithTheKeyIsSaid()
    {
        await using var server = await LocalServer.StartAsync(_tvdb);
        await using (var without = await OpenAsync(server, pin: null))
        {
            var report = await without.Connections.SignInAsync("tvdb", new TestPrompt());
            Assert.That((report.State, report.Error!.Message), Is.EqualTo((ConnectionState.SignInNeeded, "TheTVDB does not take the API key of this connection alone.")));
        }

        await using var bridge = await OpenAsync(server, "nonsense");
        Assert.That((await bridge.Connections.SignInAsync("tvdb", new TestPrompt())).Error!.Message, Is.EqualTo("TheTVDB does not take the API key and PIN of this connection."));
        Assert.That((await bridge.Connections.CheckAsync("tvdb")).Error!.Message, Does.StartWith("TheTVDB answers only who has signed in"));
    }

    private static string Told(RunReport report) => string.Join('\n', report.Messages.Concat(report.Decisions.Select(d => d.Reason)));

    private void Items(params string[] lines) => File.WriteAllLines(Path.Combine(_folder.FullName, "in.jsonl"), lines);

    private async Task<(RunReport Report, IReadOnlyList<MediaItem> Items)> RunAsync(Bridge bridge)
    {
        var pipeline = bridge.Parse($$"""
            version: 1
            name: series
            from: [ { source: items, with: { file: "{{Path.Combine(_folder.FullName, "in.jsonl")}}" } } ]
            steps:
              - match: { with: tvdb, connection: tvdb, to: tvdb }
              - lookup: { with: tvdb, connection: tvdb }
            to: [ { sink: files, with: { folder: "{{Path.Combine(_folder.FullName, "out")}}", format: jsonl } } ]
            """);
        Assert.That(pipeline.HasErrors, Is.False, string.Join('\n', pipeline.Problems));
        var report = await bridge.RunAsync(pipeline);
        var file = Path.Combine(_folder.FullName, "out/items.jsonl");
        return (report, File.Exists(file) ? [.. File.ReadLines(file).Select(l => MediaItem.Parse(Encoding.UTF8.GetBytes(l)))] : []);
    }

    private async Task<Bridge> OpenAsync(LocalServer server, string? pin)
    {
        var data = Directory.CreateDirectory(Path.Combine(_folder.FullName, "data")).FullName;
        File.WriteAllText(Path.Combine(data, "connections.yaml"), $"tvdb: {{ service: tvdb, with: {{ address: \"{server.Address}v4/\" }}, secrets: {{ key: tvdb/key{(pin is null ? "" : ", pin: tvdb/pin")} }} }}\n");
        var secrets = new Dictionary<string, string>(StringComparer.Ordinal) { ["MEDIABRIDGE_SECRET_TVDB_KEY"] = TvdbService.ApiKey };
        if (pin is not null)
        {
            secrets["MEDIABRIDGE_SECRET_TVDB_PIN"] = pin;
        }

        return await Bridge.OpenAsync(new BridgeOptions { DataFolder = data, Plugins = [new Plugin()], TimeProvider = _clock, Environment = secrets });
    }
}
