using System.Collections.Concurrent;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Watching;

/// <summary>A pipeline is told when to run.</summary>
internal sealed class WatchTests
{
    private readonly TemporaryFolder _folder = new();
    private readonly BellPlugin _bell = new();
    private Bridge _bridge = null!;

    [SetUp]
    public async Task SetUp() => _bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder["data"], Plugins = [_bell] });

    [TearDown]
    public async Task TearDown()
    {
        await _bridge.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task It_begins_at_once_and_tells_each_change()
    {
        await using var watch = Watch("{ source: bell.films, with: { name: a } }", TimeSpan.FromSeconds(9));
        Assert.That(await NextAsync(watch), Is.Empty);
        Assert.That(_bell.Quiet, Is.EqualTo(TimeSpan.FromSeconds(9)));
        _bell.Ring("a", "one");
        Assert.That(await NextAsync(watch), Is.EqualTo("one"));
        _bell.Ring("a", "two");
        Assert.That(await NextAsync(watch), Is.EqualTo("two"));
    }

    [Test]
    public async Task The_runs_are_those_of_the_pipeline_and_a_change_during_one_is_told_after_it()
    {
        var pipeline = Pipeline("{ source: bell.films, with: { name: a } }");
        await using var watch = _bridge.WatchAsync(pipeline).GetAsyncEnumerator();
        await NextAsync(watch);
        _bell.Ring("a", "came while it ran");
        Assert.That((await _bridge.RunAsync(pipeline)).Sources[0].Items, Is.EqualTo(1));
        Assert.That(await NextAsync(watch), Is.EqualTo("came while it ran"));
        Assert.That((await _bridge.RunAsync(pipeline)).ExitCode, Is.Zero);
    }

    [Test]
    public async Task All_sources_that_can_be_watched_are_and_the_others_are_left_alone()
    {
        await using var watch = Watch("{ source: bell.films, with: { name: a } }, { source: bell.deaf, with: { name: b } }, { source: bell.films, with: { name: c } }");
        await NextAsync(watch);
        Assert.That(_bell.Watched, Is.EquivalentTo(new[] { "a", "c" }));
        _bell.Ring("c", "three");
        Assert.That(await NextAsync(watch), Is.EqualTo("three"));
    }

    [Test]
    public async Task A_pipeline_without_such_a_source_is_refused()
    {
        var error = await Assert.ThrowsAsync<PluginException>(async () =>
        {
            await using var watch = Watch("{ source: bell.deaf }");
            await watch.MoveNextAsync();
        });
        Assert.That(error!.Error.Kind, Is.EqualTo(ErrorKind.Configuration));
        Assert.That(error.Message, Does.Contain("bell.deaf"));
    }

    [Test]
    public async Task What_a_source_has_to_say_comes_as_an_event()
    {
        var events = new Events();
        await using var watch = _bridge.WatchAsync(Pipeline("{ source: bell.films, with: { name: a } }"), events: events).GetAsyncEnumerator();
        await NextAsync(watch);
        Assert.That(events.All.Single(), Has.Property(nameof(RunEvent.Phase)).EqualTo("watch").And.Property(nameof(RunEvent.Message)).EqualTo("listening to a"));
    }

    [Test]
    public async Task A_watch_that_breaks_ends_with_its_error()
    {
        await using var watch = Watch("{ source: bell.films, with: { name: a } }");
        await NextAsync(watch);
        _bell.Break("a", new PluginException(ErrorKind.Transient, "the bell fell"));
        var error = await Assert.ThrowsAsync<PluginException>(async () => await NextAsync(watch));
        Assert.That(error!.Message, Is.EqualTo("the bell fell"));
    }

    [Test]
    public async Task It_ends_when_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        await using var watch = _bridge.WatchAsync(Pipeline("{ source: bell.films, with: { name: a } }"), cancellationToken: stop.Token).GetAsyncEnumerator();
        await NextAsync(watch);
        var next = NextAsync(watch);
        await stop.CancelAsync();
        await Assert.ThatAsync(async () => await next, Throws.InstanceOf<OperationCanceledException>());
    }

    private static async Task<string> NextAsync(IAsyncEnumerator<string> watch)
    {
        Assert.That(await watch.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30)), Is.True);
        return watch.Current;
    }

    private IAsyncEnumerator<string> Watch(string from, TimeSpan? quiet = null) => _bridge.WatchAsync(Pipeline(from), quiet).GetAsyncEnumerator();

    private Core.Pipelines.Pipeline Pipeline(string from)
    {
        var pipeline = _bridge.Parse($$"""{ version: 1, name: bells, from: [ {{from}} ], to: [ { sink: files, with: { folder: "{{_folder["out"]}}", format: jsonl } } ] }""");
        Assert.That(pipeline.Problems, Is.Empty);
        return pipeline;
    }

    private sealed class Events : IProgress<RunEvent>
    {
        public ConcurrentQueue<RunEvent> All { get; } = new();

        public void Report(RunEvent value) => All.Enqueue(value);
    }
}
