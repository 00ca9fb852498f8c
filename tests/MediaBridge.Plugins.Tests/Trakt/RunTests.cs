using System.Globalization;
using MediaBridge.Core;
using MediaBridge.Core.Running;
using MediaBridge.Plugins.Trakt;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services;
using MediaBridge.Tests.Services.Serving;
using MediaBridge.Tests.Services.Trakt;

namespace MediaBridge.Plugins.Tests.Trakt;

/// <summary>Whole runs against Trakt on a port of this machine, on a clock that does not wait.</summary>
public sealed class RunTests
{
    private const string Import = """
        version: 1
        name: import
        from:
          - source: items
            with: { file: "IN" }
        to:
          - sink: trakt.history
            connection: trakt
          - sink: trakt.ratings
            connection: trakt
          - sink: trakt.watchlist
            connection: trakt
        """;

    private const string Backup = """
        version: 1
        name: backup
        from:
          - source: trakt.history
            connection: trakt
        to:
          - sink: files
            with: { folder: "OUT", format: trakt.json, options: { shape: history } }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mediabridge-trakt-");
    private readonly VirtualTime _clock = new() { Limits = TimeSpan.FromSeconds(20) };
    private readonly TraktService _trakt;

    public RunTests() => _trakt = new TraktService(_clock);

    [TearDown]
    public void Clean() => _folder.Delete(recursive: true);

    [Test]
    public async Task AnImportIsWrittenOnceWhateverTheServerDoesAndIsTakenBackByUndo()
    {
        _trakt.Want(TraktCatalogue.Thief1924).Rate(TraktCatalogue.Thief1924, 3).Watch(TraktCatalogue.Thief1924, "2020-02-02T20:00:00Z");
        var before = _trakt.State;
        await using var server = await LocalServer.StartAsync(_trakt);
        await using var bridge = await OpenAsync(server);
        await SignInAsync(bridge);
        File.WriteAllLines(In, Enumerable.Range(1, 150).Select(i => Line($"imdb:tt{8000000 + i}", i))
            .Append("""{"kind":"movie","title":"Thief","ids":["imdb:tt0015400"],"ratings":[{"value":8,"scale":"1..10/1"}],"lists":[{"list":"watchlist"}]}""")
            .Append("""{"kind":"movie","title":"Nobody's","ids":["imdb:tt0000009"],"ratings":[{"value":8,"scale":"1..10/1"}]}"""));
        _trakt.RefuseNext = 2;

        var report = await RunAsync(bridge, Import);

        Assert.That(report.Sinks.Select(s => (s.Created, s.Updated, s.Unchanged)), Is.EqualTo(((long, long, long)[])[(150, 0, 0), (150, 1, 0), (150, 0, 1)]), string.Join("; ", report.Messages));
        Assert.That(_trakt.State.Count(s => s.StartsWith("play", StringComparison.Ordinal)), Is.EqualTo(151));
        Assert.That(_trakt.Batches, Is.EqualTo((int[])[100, 50, 100, 52, 100, 50]));
        Assert.That(_clock.Waited, Is.GreaterThan(TimeSpan.FromSeconds(7)), "it waited as long as it was asked to");

        // The access token ends between the runs, and is renewed without a person.
        _trakt.EndTokens();
        var (state, batches) = (_trakt.State, _trakt.Batches.Count);
        var again = await RunAsync(bridge, Import);
        Assert.That(again.Sinks.Sum(s => s.Created + s.Updated), Is.Zero, string.Join("; ", again.Messages));
        Assert.That((_trakt.Batches.Count, _trakt.Seen.Count(s => s == "POST /oauth/token")), Is.EqualTo((batches, 1)));
        Assert.That(_trakt.State, Is.EqualTo(state));

        var undo = await bridge.UndoAsync(report.Run);
        Assert.That(undo.ExitCode, Is.Zero, string.Join("; ", undo.Messages));
        Assert.That(_trakt.State, Is.EqualTo(before));
    }

    [Test]
    public async Task ABackupReadsOnlyWhatIsNewAndHoldsEverything()
    {
        for (var i = 1; i <= 300; i++)
        {
            _trakt.Watch(TraktCatalogue.Reel(i), new DateTime(2023, 1, 1, 20, 0, 0, DateTimeKind.Utc).AddDays(i).ToString("O", CultureInfo.InvariantCulture));
        }

        await using var server = await LocalServer.StartAsync(_trakt);
        await using var bridge = await OpenAsync(server);
        await SignInAsync(bridge);
        var first = await RunAsync(bridge, Backup);
        Assert.That((first.ExitCode, first.Sources[0].Items, first.Sources[0].Incremental), Is.EqualTo((0, 300, false)), string.Join("; ", first.Messages));

        _trakt.Watch(TraktCatalogue.Reel(5), "2025-12-01T20:00:00Z").Watch(TraktCatalogue.Night, "2025-12-01T21:00:00Z");
        var second = await RunAsync(bridge, Backup);
        Assert.That((second.ExitCode, second.Sources[0].Items, second.Sources[0].Incremental), Is.EqualTo((0, 2, true)), string.Join("; ", second.Messages));
        var lines = File.ReadAllLines(Path.Combine(_folder.FullName, "out", "history.json"));
        Assert.That(lines, Has.Length.EqualTo(302 + 2), "every play, and the brackets");
        Assert.That(lines.Count(l => l.Contains("\"Reel 5\"", StringComparison.Ordinal)), Is.EqualTo(2));
    }

    [Test]
    public async Task ALockedAccountHoldsTheRunAndNothingIsLost()
    {
        await using var server = await LocalServer.StartAsync(_trakt);
        await using var bridge = await OpenAsync(server);
        await SignInAsync(bridge);
        File.WriteAllLines(In, [Line("imdb:tt8000001", 1)]);
        _trakt.Before = _ => _trakt.Refusal = _trakt.Seen[^1].StartsWith("POST /sync", StringComparison.Ordinal) ? 423 : null;
        var report = await RunAsync(bridge, Import);
        Assert.That(report.ExitCode, Is.Not.Zero);
        Assert.That(_trakt.State, Is.Empty);

        _trakt.Before = null;
        _trakt.Refusal = null;
        await RunAsync(bridge, Import);
        Assert.That(_trakt.State, Has.Count.EqualTo(3));
    }

    private string In => Path.Combine(_folder.FullName, "in.jsonl");

    private static string Line(string id, int number) => $$"""
        {"kind":"movie","title":"T","ids":["{{id}}"],"ratings":[{"value":{{1 + number % 10}},"scale":"1..10/1","at":"2024-05-01"}],"watches":[{"at":"2024-05-01T20:{{number % 60:00}}:00Z"}],"lists":[{"list":"watchlist"}]}
        """.Trim();

    private static async Task SignInAsync(Bridge bridge)
    {
        var report = await bridge.Connections.SignInAsync("trakt", new TestPrompt());
        Assert.That(report.State, Is.EqualTo(ConnectionState.Ok), report.Error?.Message);
    }

    private async Task<RunReport> RunAsync(Bridge bridge, string pipeline)
        => await bridge.RunAsync(bridge.Parse(pipeline.Replace("IN", In, StringComparison.Ordinal).Replace("OUT", Path.Combine(_folder.FullName, "out"), StringComparison.Ordinal)));

    private async Task<Bridge> OpenAsync(LocalServer server)
    {
        var data = Directory.CreateDirectory(Path.Combine(_folder.FullName, "data")).FullName;
        File.WriteAllText(Path.Combine(data, "connections.yaml"), $"trakt: {{ service: trakt, with: {{ clientId: \"{TraktService.ClientId}\", address: \"{server.Address}\" }}, secrets: {{ clientSecret: trakt/app }} }}\n");
        return await Bridge.OpenAsync(new BridgeOptions
        {
            DataFolder = data,
            Plugins = [new Plugin()],
            TimeProvider = _clock,
            Environment = new Dictionary<string, string> { ["MEDIABRIDGE_SECRET_TRAKT_APP"] = TraktService.ClientSecret },
        });
    }
}
