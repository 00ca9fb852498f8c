using MediaBridge.Core;
using MediaBridge.Core.Running;
using MediaBridge.Plugins.Simkl;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services;
using MediaBridge.Tests.Services.Serving;
using MediaBridge.Tests.Services.Simkl;

namespace MediaBridge.Plugins.Tests.Simkl;

/// <summary>Whole runs against the service on a port of this machine, on a clock that does not wait.</summary>
public sealed class SimklRunTests
{
    private const string Rate = """
        version: 1
        name: rate
        from:
          - source: items
            with: { file: "IN" }
        to:
          - sink: simkl.ratings
            connection: ana
        """;

    private const string Backup = """
        version: 1
        name: backup
        from:
          - source: simkl.history
            connection: ana
        to:
          - sink: files
            with: { folder: "OUT", format: jsonl }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mediabridge-simkl-");
    private readonly VirtualTime _clock = new() { Limits = TimeSpan.FromSeconds(10) };

    [TearDown]
    public void Clean() => _folder.Delete(recursive: true);

    [Test]
    public async Task ThePersonSignsInRatesAndTakesItBack()
    {
        var simkl = SimklWorld.Make().Put("movie/101", e => e.Rating = 4).Put("movie/102", e => e.Rating = 5).Put("movie/103", e => e.Status = "completed");
        var before = simkl.State;
        await using var server = await LocalServer.StartAsync(simkl);
        await using var bridge = await OpenAsync(server);
        var report = await bridge.Connections.SignInAsync("ana", new EnteringPrompt(simkl));
        Assert.That((report.State, report.AccountId, report.AccountName, simkl.Polls), Is.EqualTo((ConnectionState.Ok, "4711", "Ana", 1)), report.Error?.ToString());

        simkl.RefuseNext = 2;
        var run = await bridge.RunAsync(bridge.Parse(Rate.Replace("IN", Items(("tt0000101", 4), ("tt0000102", 9), ("tt0000103", 7), ("tt9999999", 7)), StringComparison.Ordinal)));
        Assert.That((run.Sinks[0].Created, run.Sinks[0].Updated, run.Sinks[0].Unchanged, run.Sinks[0].Rejected), Is.EqualTo((1, 1, 1, 1)), string.Join("; ", run.Messages));
        Assert.That((simkl.Writes, simkl.Written), Is.EqualTo((1, 2)), "one request for three titles, of which one is not known");
        Assert.That(simkl.State, Is.EqualTo((string[])["movie/101 plantowatch rated 4", "movie/102 plantowatch rated 9", "movie/103 completed rated 7"]));

        var undo = await bridge.UndoAsync(run.Run);
        Assert.That(simkl.State, Is.EqualTo(before), string.Join("; ", undo.Messages));
    }

    [Test]
    public async Task TheSecondRunReadsWhatChangedAndWhatIsGone()
    {
        var simkl = SimklWorld.Make().Put("movie/101", e => e.WatchedAt = "2024-01-01T00:00:00Z").Put("tv/501", e => (e.Episodes[(1, 1)], e.Episodes[(1, 2)]) = ("2024-01-01T00:00:00Z", "2024-01-02T00:00:00Z"));
        await using var server = await LocalServer.StartAsync(simkl);
        await using var bridge = await OpenAsync(server);
        await bridge.Connections.SignInAsync("ana", new EnteringPrompt(simkl));
        var pipeline = bridge.Parse(Backup.Replace("OUT", Path.Combine(_folder.FullName, "out"), StringComparison.Ordinal));
        Assert.That((await bridge.RunAsync(pipeline)).Sources[0].Items, Is.EqualTo(3));
        simkl.TakeOut("movie/101").Put("tv/501", e => e.Episodes.Remove((1, 1)));
        var asked = simkl.Seen.Count;
        var second = await bridge.RunAsync(pipeline);
        Assert.That((second.ExitCode, second.Sources[0].Incremental), Is.EqualTo((0, true)), string.Join("; ", second.Messages));
        Assert.That(simkl.Seen.Skip(asked), Has.Some.EqualTo("GET /sync/all-items/ ids").And.None.EqualTo("GET /sync/all-items/movies"));
        var lines = Directory.GetFiles(Path.Combine(_folder.FullName, "out")).SelectMany(File.ReadAllLines).ToList();
        Assert.That(lines, Has.Count.EqualTo(1).And.All.Contains("simkl.episode:501/1/2"));
    }

    private string Items(params (string Id, int Mark)[] films)
    {
        var file = Path.Combine(_folder.FullName, "in.jsonl");
        File.WriteAllLines(file, films.Select(f => $$"""{"kind":"movie","title":"{{f.Id}}","ids":["imdb:{{f.Id}}"],"ratings":[{"value":{{f.Mark}},"scale":"1..10/1"}]}"""));
        return file;
    }

    private async Task<Bridge> OpenAsync(LocalServer server)
    {
        var data = Directory.CreateDirectory(Path.Combine(_folder.FullName, "data")).FullName;
        File.WriteAllText(Path.Combine(data, "connections.yaml"), $"ana: {{ service: simkl, with: {{ address: \"{server.Address}\" }}, secrets: {{ clientId: simkl/ana }} }}\n");
        return await Bridge.OpenAsync(new BridgeOptions
        {
            DataFolder = data,
            Plugins = [new Plugin()],
            TimeProvider = _clock,
            Environment = new Dictionary<string, string> { ["MEDIABRIDGE_SECRET_SIMKL_ANA"] = SimklService.ClientId },
        });
    }

    /// <summary>A person who enters the code at once.</summary>
    private sealed class EnteringPrompt(SimklService simkl) : IPrompt
    {
        public Task<string> AskAsync(string question, bool secret, CancellationToken cancellationToken) => throw new AssertionException(question);

        public Task ShowAsync(string text, Uri? address, string? code, CancellationToken cancellationToken)
        {
            simkl.Enter(code!);
            return Task.CompletedTask;
        }
    }
}
