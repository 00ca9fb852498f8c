using System.Runtime.CompilerServices;
using MediaBridge.Core.Running;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;
using MediaBridge.Tests.Services.Accounts;
using static MediaBridge.Core.Tests.Running.AccountBench;

namespace MediaBridge.Core.Tests.Running;

/// <summary>An account that cannot be used when a run begins stops what works on it, and nothing else.</summary>
public sealed class ConnectionDownTests
{
    private readonly TempFolder _folder = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly GuessPlugin _guess = new();
    private AccountService _service = null!;
    private Bridge _bridge = null!;

    [SetUp]
    public async Task Open()
    {
        _service = new AccountService(_clock);
        _service.Feed("ana", [.. Enumerable.Range(1, 3).Select(n => Film(n, 7))]);
        _service.Feed("ben", [.. Enumerable.Range(11, 3).Select(n => Film(n, 8))]);
        _folder.Write("data/connections.yaml", string.Concat(((string[])["ana", "ben", "cat", "dan"]).Select(n => $"{n}: {{ service: acct, with: {{ account: {n} }} }}\n")));
        _bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder["data"], Plugins = [new AccountPlugin(_service), _guess], TimeProvider = _clock, RunsToKeep = 20 });
    }

    [TearDown]
    public async Task Close()
    {
        await _bridge.DisposeAsync();
        _folder.Dispose();
    }

    [TestCase(ErrorKind.Authentication, ExitCodes.Authentication)]
    [TestCase(ErrorKind.InteractionNeeded, ExitCodes.InteractionNeeded)]
    [TestCase(ErrorKind.Transient, ExitCodes.Transient)]
    [TestCase(ErrorKind.RateLimited, ExitCodes.Transient)]
    [TestCase(ErrorKind.ServiceChanged, ExitCodes.ServiceChanged)]
    [TestCase(ErrorKind.NotFound, ExitCodes.InteractionNeeded)]
    [TestCase(ErrorKind.Unexpected, ExitCodes.Unexpected)]
    public async Task ASourceEndsIncompleteAndTheOthersGoOn(ErrorKind kind, int exit)
    {
        Break("ana", kind);
        var run = await RunAsync(Two("acct.marks, connection: cat"));
        Assert.That(run.ExitCode, Is.EqualTo(exit), string.Join('\n', run.Messages));
        Assert.That(run.Sources.Select(s => (s.Complete, s.Items)), Is.EqualTo(new[] { (false, 0L), (true, 3L) }));
        Assert.That(run.Sources[0].Remark, Does.Contain("The connection ana cannot be used: ").And.Contains("it is broken."));
        Assert.That((run.State, Held("cat")), Is.EqualTo(("done", 3)));

        _service.Unusable.Clear();
        run = await RunAsync(Two("acct.marks, connection: cat"));
        Assert.That((run.ExitCode, Held("cat")), Is.EqualTo((0, 6)), string.Join('\n', run.Messages));
    }

    [Test]
    public async Task WhatIsConfiguredWronglyStillStopsTheRunBeforeItBegins()
    {
        Break("ana", ErrorKind.Configuration);
        await Assert.ThrowsAsync<PluginException>(() => RunAsync(Two("acct.marks, connection: cat")));
        Assert.That(Held("cat"), Is.Zero);
    }

    [TestCase("acct.all")]
    [TestCase("acct.items")]
    public async Task AFileThatWasMadeFromMoreStaysAsItIs(string source)
    {
        var pipeline = Two($"files, with: {{ folder: '{_folder["out"]}', format: csv }}", source);
        await RunAsync(pipeline);
        var before = File.ReadAllBytes(_folder["out/items.csv"]);
        Break("ana", ErrorKind.Authentication);
        for (var i = 0; i < 2; i++)
        {
            var run = await RunAsync(pipeline);
            Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.Authentication), string.Join('\n', run.Messages));
            Assert.That(File.ReadAllBytes(_folder["out/items.csv"]), Is.EqualTo(before));
        }

        _service.Unusable.Clear();
        Assert.That((await RunAsync(pipeline)).ExitCode, Is.Zero);
        Assert.That(File.ReadAllBytes(_folder["out/items.csv"]), Is.EqualTo(before));
    }

    [TestCase("acct.all")]
    [TestCase("acct.items", Description = "reads only what is new: what is not kept is lost")]
    public async Task ASinkKeepsItsItemsForTheNextRunAndTheOthersWrite(string source)
    {
        var pipeline = $"from: [ {{ source: {source}, connection: ana }} ]\nto:\n  - {{ id: cats, sink: acct.marks, connection: cat }}\n  - {{ id: dans, sink: acct.marks, connection: dan }}\n";
        Break("cat", ErrorKind.Authentication);
        var run = await RunAsync(pipeline);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.Authentication), string.Join('\n', run.Messages));
        Assert.That(run.Sinks.Select(s => s.State), Is.EqualTo(new[] { "failed", "done" }));
        Assert.That(run.Messages, Is.EqualTo(new[]
        {
            "The connection cat cannot be used: it is broken. Sign in again: mediabridge connect cat",
            "Left by that: cats wrote nothing and keeps its items for the next run.",
            $"Went on all the same: {source}, dans.",
        }));
        Assert.That((Held("cat"), Held("dan")), Is.EqualTo((0, 3)));

        _service.Feed("ana", Film(4, 9));
        await RunAsync(pipeline);
        Assert.That((Held("cat"), Held("dan")), Is.EqualTo((0, 4)));

        _service.Unusable.Clear();
        run = await RunAsync(pipeline);
        Assert.That((run.ExitCode, Held("cat"), Held("dan")), Is.EqualTo((0, 4, 4)), string.Join('\n', run.Messages));
        Assert.That(_service.Sent.Values, Is.All.EqualTo(1));
        Assert.That((await RunAsync(pipeline)).HasChanges, Is.False);
    }

    [Test]
    public async Task APlanTellsItToo()
    {
        Break("cat", ErrorKind.Authentication);
        var plan = await _bridge.PlanAsync(Parse("from: [ { source: acct.items, connection: ana } ]\nto: [ { sink: acct.marks, connection: cat } ]\n"));
        Assert.That((plan.Report.ExitCode, plan.Report.Sinks[0].State), Is.EqualTo((ExitCodes.Authentication, "failed")));
    }

    [Test]
    public async Task AMatcherParksItsItemsForTheNextRun()
    {
        var pipeline = $"from: [ {{ source: acct.items, connection: ana }} ]\nsteps: [ {{ match: {{ with: guess.films, to: guess, connection: guess }} }} ]\nto:\n  - {{ sink: acct.marks, connection: cat }}\n  - {{ sink: files, with: {{ folder: '{_folder["out"]}', format: csv }} }}\n";
        _folder.Write("data/connections.yaml", File.ReadAllText(_folder["data/connections.yaml"]) + "guess: { service: guess }\n");
        Assert.That((await RunAsync(pipeline)).ExitCode, Is.Zero);
        var before = File.ReadAllLines(_folder["out/items.csv"]);
        Assert.That(before, Has.Length.EqualTo(4));

        _service.Feed("ana", Film(4, 9));
        _guess.Fault = new PluginError { Kind = ErrorKind.Authentication, Message = "who are you?" };
        var away = await RunAsync(pipeline);
        Assert.That(away.ExitCode, Is.EqualTo(ExitCodes.Authentication), string.Join('\n', away.Messages));
        Assert.That(away.Reasons.Select(r => (r.Word, r.Count)), Is.EqualTo(new[] { (ReasonWords.Away, 1L) }));
        Assert.That(away.Decisions[0].Reason, Does.Contain("The connection guess cannot be used: who are you?"));
        Assert.That(File.ReadAllLines(_folder["out/items.csv"]), Is.EqualTo(before));

        _guess.Fault = null;
        for (var i = 0; i < 3; i++)
        {
            var run = await RunAsync(pipeline);
            Assert.That(run.ExitCode, Is.Zero, string.Join('\n', run.Messages));
            Assert.That(Held("cat"), Is.EqualTo(4 + i));
            Assert.That(File.ReadAllLines(_folder["out/items.csv"]), Has.Length.EqualTo(5 + i), $"run {i}: an item that waited stays in the file");
            _service.Feed("ana", Film(5 + i, 5));
        }
    }

    [Test]
    public async Task StoppingDoesNotWaitForAnAccountThatDoesNotAnswer()
    {
        using var stop = new CancellationTokenSource();
        _service.Asked = async (_, ct) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, ct);
        };
        var run = await _bridge.RunAsync(Parse(Two("acct.marks, connection: cat")), cancellationToken: stop.Token);
        Assert.That((run.State, run.ExitCode), Is.EqualTo(("unfinished", ExitCodes.Cancelled)));

        _service.Asked = (_, _) => Task.CompletedTask;
        run = await RunAsync(Two("acct.marks, connection: cat"));
        Assert.That((run.ExitCode, Held("cat")), Is.EqualTo((0, 6)), string.Join('\n', run.Messages));
    }

    [Test]
    public async Task AnAccountIsAskedForOnceARun()
    {
        var asked = new List<string>();
        _service.Asked = (account, _) =>
        {
            asked.Add(account);
            return Task.CompletedTask;
        };
        Break("ana", ErrorKind.Transient);
        await RunAsync("from: [ { source: acct.items, connection: ana } ]\nto: [ { id: a, sink: acct.marks, connection: ana }, { id: b, sink: acct.uploads, connection: ana } ]\n");
        Assert.That(asked, Is.EqualTo(new[] { "ana" }));
    }

    [Test]
    public async Task ASinkThatHadBegunGoesOnWithItsRun()
    {
        var pipeline = Parse("from: [ { source: acct.items, connection: ana } ]\nto: [ { id: cats, sink: acct.marks, connection: cat }, { id: dans, sink: acct.marks, connection: dan } ]\n");
        using var stop = new CancellationTokenSource();
        await _bridge.RunAsync(pipeline, null, new Hook(e =>
        {
            if (e is { Phase: "apply", Step: "cats" })
            {
                stop.Cancel();
            }
        }), stop.Token);
        Assert.That((Held("cat"), Held("dan")), Is.EqualTo((1, 0)));

        Break("cat", ErrorKind.Authentication);
        var run = await _bridge.RunAsync(pipeline);
        Assert.That((run.State, run.ExitCode, Held("dan")), Is.EqualTo(("unfinished", ExitCodes.Authentication, 3)), string.Join('\n', run.Messages));

        _service.Unusable.Clear();
        run = await _bridge.RunAsync(pipeline);
        Assert.That((run.Continued, run.ExitCode, Held("cat"), Held("dan")), Is.EqualTo((true, 0, 3, 3)), string.Join('\n', run.Messages));
        Assert.That(_service.Sent.Values, Is.All.EqualTo(1));

        Break("cat", ErrorKind.Authentication);
        run = await _bridge.UndoAsync(run.Run);
        Assert.That((run.State, run.ExitCode, Held("cat"), Held("dan")), Is.EqualTo(("unfinished", ExitCodes.Authentication, 3, 0)));
        _service.Unusable.Clear();
        run = await _bridge.UndoAsync(1);
        Assert.That((run.ExitCode, Held("cat"), Held("dan")), Is.EqualTo((0, 0, 0)), string.Join('\n', run.Messages));
    }

    private static string Two(string sink, string source = "acct.items")
        => $"from: [ {{ id: anas, source: {source}, connection: ana }}, {{ id: bens, source: {source}, connection: ben }} ]\nto: [ {{ sink: {sink} }} ]\n";

    private void Break(string account, ErrorKind kind)
        => _service.Unusable[account] = kind == ErrorKind.Unexpected ? new InvalidOperationException("it is broken.") : new PluginException(kind, "it is broken.");

    private int Held(string account) => _service.ToString().Split('\n').Count(l => l.StartsWith($"{account} ", StringComparison.Ordinal) && !l.Contains("rating= ", StringComparison.Ordinal));

    private Core.Pipelines.Pipeline Parse(string rest)
    {
        var pipeline = _bridge.Parse($"version: 1\nname: two\n{rest}");
        Assert.That(pipeline.HasErrors, Is.False, string.Join('\n', pipeline.Problems));
        return pipeline;
    }

    private Task<RunReport> RunAsync(string rest) => _bridge.RunAsync(Parse(rest));

    private sealed class Hook(Action<RunEvent> on) : IProgress<RunEvent>
    {
        public void Report(RunEvent value) => on(value);
    }

    private sealed record NoOptions;

    /// <summary>A matcher that needs an account.</summary>
    private sealed class GuessPlugin : IPlugin
    {
        public PluginError? Fault { get; set; }

        public void Describe(PluginBuilder plugin) => plugin
            .Info("guess", "Guess", "Knows films")
            .Service("guess")
            .Connection("guess", (NoOptions _, PluginServices _) => new Client(this))
            .Matcher(new ComponentInfo { Id = "guess.films", Summary = "Knows films" }, (NoOptions _, Client _, PluginServices _) => new Films());

        private sealed class Client(GuessPlugin plugin) : IConnectionCheck
        {
            public Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken)
                => plugin.Fault is { } error ? throw new PluginException(error) : Task.FromResult(new ConnectionStatus { AccountId = "me" });
        }

        private sealed class Films : IMatcher
        {
            public Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken)
                => Task.FromResult<IReadOnlyList<MatchCandidate>>([new MatchCandidate { Id = new ExternalId("guess", item.Ids[0].Value), Item = item }]);
        }
    }
}
