using System.Runtime.CompilerServices;
using MediaBridge.Core.Library.Reading;
using MediaBridge.Core.Running;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Running;

/// <summary>The library is written beside the other sinks, whichever stands first; they take turns among themselves.</summary>
public sealed class SinksBesideTests
{
    private readonly TempFolder _folder = new();
    private readonly GatePlugin _gate = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    [CancelAfter(120_000)]
    public async Task A_sink_that_takes_its_time_does_not_keep_the_library_waiting(CancellationToken limit)
    {
        await using var bridge = await OpenAsync();
        var events = new Events(e => _gate.Open(e is { Phase: "apply", Step: "library", Done: 2 }));
        var run = await bridge.RunAsync(bridge.Parse(Pipeline("{ sink: gate.slow }, { sink: library }")), events: events, cancellationToken: limit);
        Assert.That(run.Sinks.Select(s => (s.Id, s.Created)), Is.EqualTo(new[] { ("gate.slow", 2L), ("library", 2L) }));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public async Task One_that_fails_stops_alone()
    {
        await using var bridge = await OpenAsync();
        var run = await bridge.RunAsync(bridge.Parse(Pipeline("{ sink: gate.broken }, { sink: library }")));
        Assert.That(run.Sinks.Single(s => s.Id == "library").Created, Is.EqualTo(2));
        Assert.That(run.Sinks.Single(s => s.Id == "gate.broken").State, Is.EqualTo("failed"));
        Assert.That(run.ExitCode, Is.Not.Zero);
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Stopped_both_stop_and_the_next_run_ends_both(CancellationToken limit)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit);
        await using var bridge = await OpenAsync();
        var events = new Events(e =>
        {
            if (e is { Phase: "apply", Step: "library", Done: 1 })
            {
                stop.Cancel();
            }
        });
        var pipeline = bridge.Parse(Pipeline("{ sink: gate.slow }, { sink: library }"));
        var stopped = await bridge.RunAsync(pipeline, events: events, cancellationToken: stop.Token);
        Assert.That(stopped, Has.Property("State").EqualTo("unfinished").And.Property("ExitCode").EqualTo(ExitCodes.Cancelled));

        _gate.Open(true);
        var run = await bridge.RunAsync(pipeline, cancellationToken: limit);
        Assert.That(run, Has.Property("Run").EqualTo(stopped.Run).And.Property("ExitCode").Zero);
        Assert.That(bridge.Library.Search(new LibraryQuery()).Total, Is.EqualTo(2));
        Assert.That(_gate.Applied, Is.EquivalentTo(new[] { "gate:1", "gate:2" }));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task While_the_library_is_written_no_other_sink_writes_before_its_turn(CancellationToken limit)
    {
        await using var bridge = await OpenAsync();
        var events = new Events(e =>
        {
            if (e is { Phase: "apply", Step: "library", Done: 1 })
            {
                // The library waits here, in the middle of its items, until the other has tried.
                _gate.Open(true);
                _gate.Tried.Wait(limit);
            }
        });
        var run = await bridge.RunAsync(bridge.Parse(Pipeline("{ sink: gate.early }, { sink: library }")), events: events, cancellationToken: limit);
        Assert.That(await _gate.Tried, Does.Contain("while a plan was made"));
        Assert.That(_gate.Applied, Is.EqualTo(new[] { "gate:1", "gate:2" }), "in its turn it may");
        Assert.That(run.Sinks.Select(s => (s.Id, s.Created)), Is.EqualTo(new[] { ("gate.early", 2L), ("library", 2L) }));
    }

    private Task<Bridge> OpenAsync() => Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder["data"], Plugins = [_gate] });

    private static string Pipeline(string sinks) => $$"""
        version: 1
        name: beside
        from: [ { source: gate.items } ]
        to: [ {{sinks}} ]
        """;

    private sealed class Events(Action<RunEvent> told) : IProgress<RunEvent>
    {
        public void Report(RunEvent value) => told(value);
    }

    private sealed record NoOptions;

    /// <summary>Two items, a sink that waits at a gate, and one that cannot plan.</summary>
    private sealed class GatePlugin : IPlugin
    {
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

        private readonly TaskCompletionSource<string> _tried = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<string> Applied { get; } = [];

        /// <summary>What came of a write while planning.</summary>
        public Task<string> Tried => _tried.Task;

        public void Open(bool now)
        {
            if (now)
            {
                _open.TrySetResult();
            }
        }

        public void Describe(PluginBuilder plugin) => plugin
            .Info("gate", "Gate", "Waits")
            .Service("gate")
            .Source(new ComponentInfo { Id = "gate.items", Summary = "Reads" }, (NoOptions _, PluginServices _) => new Source())
            .Sink(new ComponentInfo { Id = "gate.slow", Summary = "Waits" }, (NoOptions _, PluginServices _) => new Sink(this, isBroken: false))
            .Sink(new ComponentInfo { Id = "gate.early", Summary = "Writes too early" }, (NoOptions _, PluginServices services) => new Sink(this, isBroken: false, services.Gate("gate")))
            .Sink(new ComponentInfo { Id = "gate.broken", Summary = "Fails" }, (NoOptions _, PluginServices _) => new Sink(this, isBroken: true));

        private sealed class Source : ISource
        {
            public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
            {
                await Task.CompletedTask;
                yield return new MediaItem { Title = "One", Ids = ["gate:1"] };
                yield return new MediaItem { Title = "Two", Ids = ["gate:2"] };
                yield return SourceElement.Complete;
            }
        }

        private async Task TryAsync(IGate service, CancellationToken cancellationToken)
        {
            try
            {
                using var turn = await service.EnterAsync(RequestIntent.Write, cancellationToken);
                _tried.TrySetResult("it was let through");
            }
            catch (PluginException e)
            {
                _tried.TrySetResult(e.Message);
            }
        }

        private sealed class Sink(GatePlugin gate, bool isBroken, IGate? service = null) : ISink
        {
            public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
            {
                if (isBroken)
                {
                    throw new PluginException(ErrorKind.Configuration, "It cannot plan.");
                }

                await gate._open.Task.WaitAsync(cancellationToken);
                if (service is not null)
                {
                    await gate.TryAsync(service, cancellationToken);
                }

                await foreach (var desired in request.Desired.WithCancellation(cancellationToken))
                {
                    yield return new PlannedChange { Kind = ChangeKind.Create, Target = desired.Item.Ids[0].ToString(), Do = desired };
                }
            }

            public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
            {
                await foreach (var change in request.Changes.WithCancellation(cancellationToken))
                {
                    using var turn = service is null ? null : await service.EnterAsync(RequestIntent.Write, cancellationToken);
                    gate.Applied.Add(change.Target);
                    yield return ChangeResult.Applied(change);
                }
            }
        }
    }
}
