using MediaBridge.Core.Running;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Tests.Services;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Core.Tests.Running;

/// <summary>Without a connection items go on with what is known, and their lookups wait: told of, listed, and worked off once by the next run that has one.</summary>
public sealed class OfflineQueueTests : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly VirtualTime _clock = new() { Limits = TimeSpan.FromSeconds(20) };
    private VanishingServer _server = null!;
    private string _waiting = "";

    [SetUp]
    public async Task StartAsync() => _server = await VanishingServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task OfflineRunsWriteWhatIsKnownAndTheNextOnlineRunAsksEachOnce()
    {
        Items(3);
        var (run, _) = await RunAsync(offline: true);
        Assert.That((run.ExitCode, _server.Requests, Written()), Is.EqualTo((ExitCodes.Transient, 0, "1: 2: 3:")), Text(run));
        Assert.That(run.Messages, Has.Some.Contains("3 items wait for a connection"));
        Assert.That(run.Reasons.Select(r => (r.Word, r.Step, r.Count, r.CanRetry)), Is.EqualTo(new[] { (ReasonWords.Away, "catalogue.films", 3L, true) }));
        Assert.That(Waiting(), Is.EqualTo("offline test:1 catalogue.films 1, offline test:2 catalogue.films 1, offline test:3 catalogue.films 1"));

        (run, _) = await RunAsync(offline: true);
        Assert.That((run.ExitCode, Written(), Waiting()), Is.EqualTo((ExitCodes.Transient, "1: 2: 3:", "offline test:1 catalogue.films 2, offline test:2 catalogue.films 2, offline test:3 catalogue.films 2")), Text(run));

        (run, _) = await RunAsync();
        Assert.That((run.ExitCode, Written(), Waiting()), Is.EqualTo((0, "1:catalogue /film/1 2:catalogue /film/2 3:catalogue /film/3", "")), Text(run));
        Assert.That((_server.Count("/film/1"), _server.Count("/film/2"), _server.Count("/film/3"), _server.Requests), Is.EqualTo((1, 1, 1, 3)));

        (run, _) = await RunAsync(offline: true);
        Assert.That((run.ExitCode, run.HasChanges, _server.Requests), Is.EqualTo((0, false, 3)), "what was asked is in the cache");
    }

    [Test]
    public async Task AnIncrementalSourceBringsOnlyNewItemsAndThoseThatWaitAllTheSame()
    {
        Items(2);
        await RunAsync(offline: true, incremental: true);
        Items(3);
        var (run, _) = await RunAsync(offline: true, incremental: true);
        Assert.That((run.ExitCode, Written()), Is.EqualTo((ExitCodes.Transient, "1: 2: 3:")), Text(run));
        (run, _) = await RunAsync(incremental: true);
        Assert.That((run.ExitCode, Written(), _server.Requests), Is.EqualTo((0, "1:catalogue /film/1 2:catalogue /film/2 3:catalogue /film/3", 3)), Text(run));
        (run, _) = await RunAsync(incremental: true);
        Assert.That((run.ExitCode, run.HasChanges, _server.Requests), Is.EqualTo((0, false, 3)), Text(run));
    }

    [Test]
    public async Task AServerThatIsGoneIsTriedOnceAndItsLookupsWait()
    {
        Items(30);
        await _server.GoAsync();
        var (run, statistics) = await RunAsync(workers: 1);
        Assert.That((run.ExitCode, Waiting().Split(", ").Length, Written()[..8]), Is.EqualTo((ExitCodes.Transient, 30, "1: 2: 3:")), Text(run));
        Assert.That(statistics, Is.EqualTo(2), "one request with its attempts; the others are spared");
        await _server.ComeAsync();
        (run, _) = await RunAsync();
        Assert.That((run.ExitCode, _server.Requests, Waiting()), Is.EqualTo((0, 30, "")), Text(run));
    }

    [Test]
    public async Task StaleAnswersStandInWhileTheServerIsGone()
    {
        Items(2);
        await RunAsync();
        _clock.Advance(TimeSpan.FromDays(400));
        await _server.GoAsync();
        var (run, _) = await RunAsync();
        Assert.That((run.ExitCode, run.HasChanges, Written()), Is.EqualTo((0, false, "1:catalogue /film/1 2:catalogue /film/2")), Text(run));
    }

    [Test]
    public async Task AFileThatWasMadeFromMoreIsKept()
    {
        Items(10);
        await RunAsync();
        var before = Written();
        File.Delete(_folder["data/cache.db"]);
        var (run, _) = await RunAsync(offline: true);
        Assert.That((run.ExitCode, Written()), Is.EqualTo((ExitCodes.Transient, before)), Text(run));
    }

    [Test]
    public async Task AFileOfOneItemThatWasMadeFromMoreIsKeptAndNewOnesAreWritten()
    {
        Items(2);
        await RunAsync(path: true);
        File.Delete(_folder["data/cache.db"]);
        Items(3);
        var (run, _) = await RunAsync(path: true, offline: true);
        Assert.That((run.ExitCode, string.Join(' ', Directory.GetFiles(_folder["out"]).Order(StringComparer.Ordinal).Select(f => $"{Path.GetFileName(f)}:{File.ReadAllText(f).Contains("/film/", StringComparison.Ordinal)}"))),
            Is.EqualTo((ExitCodes.Transient, "Film 1.json:True Film 2.json:True Film 3.json:False")), Text(run));
    }

    [Test]
    public async Task AMatchWithoutAConnectionWaitsAndTheItemGoesOnWithoutTheId()
    {
        Items(1);
        await _server.GoAsync();
        const string Steps = "- match: { with: catalogue.search, to: imdb }";
        var (run, _) = await RunAsync(steps: Steps);
        Assert.That((run.ExitCode, Ids()), Is.EqualTo((ExitCodes.Transient, "test:1")), Text(run));
        await _server.ComeAsync();
        (run, _) = await RunAsync(steps: Steps);
        Assert.That((run.ExitCode, Ids()), Is.EqualTo((0, "test:1 imdb:tt0000009")), Text(run));
    }

    [Test]
    public async Task TheNextLookupStandsInForOneThatIsGone()
    {
        await using var other = await VanishingServer.StartAsync();
        Items(1);
        await _server.GoAsync();
        var (run, _) = await RunAsync(steps: "- lookup: { with: catalogue.films, ifDown: pass }\n  - lookup: { with: spare.films }", other: other);
        Assert.That((run.ExitCode, Written(), Waiting()), Is.EqualTo((0, "1:spare /film/1", "")), Text(run));
    }

    [Test]
    public async Task WithoutTheQueueItemsWaitWholeAndWithoutTheRetryTheyWaitUntilAskedFor()
    {
        Items(2);
        var (run, _) = await RunAsync(offline: true, options: o => o with { QueueLookups = false });
        Assert.That((run.ExitCode, Written()), Is.EqualTo((ExitCodes.Transient, "")), Text(run));

        (run, _) = await RunAsync(offline: true, incremental: true, options: o => o with { RetryOnConnect = false });
        (run, _) = await RunAsync(incremental: true, options: o => o with { RetryOnConnect = false });
        Assert.That((run.ExitCode, _server.Requests, Waiting().Split(", ").Length), Is.EqualTo((0, 0, 2)), Text(run));
        (run, _) = await RunAsync(incremental: true, options: o => o with { RetryOnConnect = false }, retry: ReasonWords.Away);
        Assert.That(_server.Requests, Is.EqualTo(2), Text(run));
    }

    private static string Text(RunReport run) => string.Join('\n', run.Messages);

    private void Items(int count) => _folder.Write("in.jsonl", string.Concat(Enumerable.Range(1, count).Select(n => $$"""{"title":"Film {{n}}","ids":["test:{{n}}"]}""" + "\n")));

    private IEnumerable<Sdk.MediaItem> Read() => File.Exists(_folder["out/items.jsonl"]) ? File.ReadLines(_folder["out/items.jsonl"]).Select(l => Sdk.MediaItem.Parse(System.Text.Encoding.UTF8.GetBytes(l))) : [];

    private string Written() => string.Join(' ', Read().Select(i => $"{i.Ids[0].Value}:{i.Description?.Overview}"));

    private string Ids() => string.Join(' ', Read().Single().Ids);

    private string Waiting() => _waiting;

    private async Task<(RunReport Run, long Attempts)> RunAsync(
        bool offline = false, bool incremental = false, bool path = false, int? workers = null, string steps = "- lookup: { with: catalogue.films }", VanishingServer? other = null, Func<BridgeOptions, BridgeOptions>? options = null, string? retry = null)
    {
        var usual = new BridgeOptions
        {
            DataFolder = _folder["data"],
            Plugins = [new CataloguePlugin("catalogue", _server.Address), .. other is null ? Array.Empty<Sdk.IPlugin>() : [new CataloguePlugin("spare", other.Address)], new NewLinesPlugin()],
            TimeProvider = _clock,
            Offline = offline,
        };
        await using var bridge = await Bridge.OpenAsync(options?.Invoke(usual) ?? usual);
        var pipeline = bridge.Parse($$"""
            version: 1
            name: offline
            from: [ { source: {{(incremental ? "lines.new" : "items")}}, with: { file: "{{_folder["in.jsonl"]}}" } } ]
            steps:
              {{steps}}
            to: [ { sink: files, with: { folder: "{{_folder["out"]}}", format: {{(path ? "json, path: \"{{title}}.json\"" : "jsonl")}} } } ]
            """);
        Assert.That(pipeline.HasErrors, Is.False, string.Join('\n', pipeline.Problems));
        var run = await bridge.RunAsync(pipeline, new RunOptions { Workers = workers, Retry = retry });
        _waiting = string.Join(", ", bridge.Runs.Waiting().Select(w => $"{w.Pipeline} {w.Item} {w.Step} {w.Attempts}"));
        return (run, run.Services.Sum(s => s.Attempts));
    }
}
