using MediaBridge.Core.Running;
using MediaBridge.Sdk;
using static MediaBridge.Core.Tests.Running.AccountBench;

namespace MediaBridge.Core.Tests.Running;

/// <summary>What a run left, counted by reason; and running again for one reason only.</summary>
public sealed class RetryTests
{
    private AccountBench _bench = null!;

    [SetUp]
    public async Task Open() => _bench = await AccountBench.OpenAsync();

    [TearDown]
    public async Task Close() => await _bench.DisposeAsync();

    [Test]
    public async Task EveryReasonHasItsWord()
    {
        _bench.Service.Feed("from", Film(1, 8), Film(2, 7), Film(3, 5), Film(4, 4), Film(5, 3), Film(6, 9), Film(7, 2), Film(8, 1));
        _bench.Rate(1, 6);
        _bench.Service.Refused.Add("imdb:tt2");
        _bench.Service.Failing.Add("imdb:tt3");
        var run = await _bench.Bridge.RunAsync(_bench.Marks(", existing: keep, limits: { changes: 3 }", steps: "where: { query: '-title:=\"film 5\"' }", sourceKeys: ", where: 'year:..1997'"));
        Assert.That(run.Reasons.Select(r => $"{r.Word} {r.Step} {r.Count}").Order(StringComparer.Ordinal), Is.EqualTo((string[])
        [
            "dropped where 1", "failed marks 1", "filtered acct.all 1", "kept marks 1", "limited marks 2", "rejected marks 1",
        ]), string.Join('\n', run.Reasons));
        Assert.That(_bench.Bridge.Runs.Left(run.Run, ReasonWords.Rejected).Select(l => l.Item), Is.EqualTo((string[])["imdb:tt2"]));
        Assert.That(run.Reasons.Select(r => r.Word), Is.SubsetOf(ReasonWords.All));
    }

    [Test]
    public async Task OnlyWhatWasRefusedIsTriedAgainAndNothingIsReadAnew()
    {
        _bench.Service.Feed("from", Film(1, 8), Film(2, 7));
        _bench.Service.Refused.Add("imdb:tt2");
        await _bench.Bridge.RunAsync(_bench.Marks());
        _bench.Service.Refused.Clear();
        _bench.Service.Feeds["from"].Clear();
        _bench.Rate(1, null);
        var again = await _bench.Bridge.RunAsync(_bench.Marks(), new RunOptions { Retry = ReasonWords.Rejected });
        Assert.That((again.ExitCode, again.Sources[0].Items, again.Sinks[0].Created), Is.EqualTo((0, 1L, 1L)), string.Join('\n', again.Messages));
        Assert.That(_bench.Held(), Is.EqualTo((string[])["to imdb:tt2: rating=7 plays= lists="]));
        var nothing = await _bench.Bridge.RunAsync(_bench.Marks(), new RunOptions { Retry = ReasonWords.Rejected });
        Assert.That((nothing.ExitCode, nothing.Sources.Count, nothing.HasChanges), Is.EqualTo((0, 0, false)), "the newer run settled it");
    }

    [Test]
    public async Task WhatIsParkedComesAloneAndIsForgottenWhenItIsThrough()
    {
        _bench.Service.Feed("from", Film(1, 8), Film(2, 7));
        _bench.Service.Failing.Add("imdb:tt2");
        var first = await _bench.Bridge.RunAsync(_bench.Marks(source: "acct.items"));
        Assert.That(first.ExitCode, Is.EqualTo(ExitCodes.Transient));
        _bench.Service.Failing.Clear();
        var again = await _bench.Bridge.RunAsync(_bench.Marks(source: "acct.items"), new RunOptions { Retry = ReasonWords.Parked });
        Assert.That((again.ExitCode, again.Sinks[0].Created), Is.EqualTo((0, 1L)), string.Join('\n', again.Messages));
        var next = await _bench.Bridge.RunAsync(_bench.Marks(source: "acct.items"));
        Assert.That((next.ExitCode, next.Sinks[0].Created + next.Sinks[0].Unchanged), Is.EqualTo((0, 0L)), "neither parked nor read again");
    }

    [Test]
    public async Task UnmatchedItemsGoThroughTheMatchAgain()
    {
        var matcher = new Matching();
        await using var bench = await AccountBench.OpenAsync(matcher);
        bench.Service.Feed("from", Film(1, 8) with { Ids = ["other:1"] }, Film(2, 7) with { Ids = ["other:2"] });
        var steps = "match: { with: book.match, to: imdb, otherwise: drop }";
        var run = await bench.Bridge.RunAsync(bench.Marks(steps: steps));
        Assert.That(run.Reasons.Select(r => (r.Word, r.Count)), Is.EqualTo(new[] { (ReasonWords.Unmatched, 2L) }));
        Assert.That((await bench.Bridge.PlanAsync(bench.Marks(steps: steps))).Groups().Unmatched, Is.EqualTo(2));
        matcher.Known.Add("Film 2");
        var again = await bench.Bridge.RunAsync(bench.Marks(steps: steps), new RunOptions { Retry = ReasonWords.Unmatched });
        Assert.That((again.Sinks[0].Created, again.Reasons.Single().Count), Is.EqualTo((1L, 1L)));
        Assert.That(bench.Held(), Is.EqualTo((string[])["to other:2: rating=7 plays= lists="]));
    }

    [TestCase("everything", "no reason")]
    [TestCase(ReasonWords.Filtered, "no reason")]
    public void AnUnknownReasonIsRefused(string word, string says)
        => Assert.That(() => _bench.Bridge.RunAsync(_bench.Marks(), new RunOptions { Retry = word }), Throws.InstanceOf<PluginException>().With.Message.Contains(says));

    [Test]
    public async Task ARetryNeedsARunAndGoesWithNoOtherPart()
    {
        Assert.That(() => _bench.Bridge.RunAsync(_bench.Marks(), new RunOptions { Retry = ReasonWords.Kept }), Throws.InstanceOf<PluginException>().With.Message.Contains("No run"));
        await _bench.Bridge.RunAsync(_bench.Marks());
        Assert.That(() => _bench.Bridge.RunAsync(_bench.Marks(), new RunOptions { Retry = ReasonWords.Kept, Limit = 3 }), Throws.InstanceOf<PluginException>().With.Message.Contains("--limit"));
    }

    [Test]
    public async Task ARunOverAPartThatIsGoneOnWithKnowsThatItIsOne()
    {
        await using var files = await Output.FilesBench.OpenAsync();
        files.Items("One", "Two", "Three");
        var pipeline = files.Pipeline("{{title}}.json");
        await files.RunAsync(pipeline);
        var before = files.Image();
        using var stop = new CancellationTokenSource();
        var events = new Stopping(stop);
        var part = await files.Bridge.RunAsync(pipeline, new RunOptions { Where = "title:two" }, events, stop.Token);
        Assert.That(part.State, Is.EqualTo("unfinished"));
        var resumed = await files.Bridge.ResumeAsync(part.Run);
        Assert.That((resumed.ExitCode, resumed.Sinks[0].Deleted), Is.EqualTo((0, 0L)));
        Assert.That(files.Image(), Is.EqualTo(before), "what the part does not speak of stays");
    }

    [Test]
    public async Task APlanOverAPartIsAppliedAsAPart()
    {
        _bench.Service.Feed("from", Film(1, 8), Film(2, 7));
        var plan = await _bench.Bridge.PlanAsync(_bench.Marks(source: "acct.items"), new RunOptions { Where = "title:=\"film 1\"" });
        var applied = await _bench.Bridge.ApplyAsync(plan);
        Assert.That((applied.ExitCode, applied.Sinks[0].Created), Is.EqualTo((0, 1L)));
        var next = await _bench.Bridge.RunAsync(_bench.Marks(source: "acct.items"));
        Assert.That((next.Sources[0].Items, next.Sinks[0].Created), Is.EqualTo((2L, 1L)), "what the plan left out was not read past");
    }

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<RunEvent>
    {
        public void Report(RunEvent value)
        {
            if (value.Phase == "read")
            {
                stop.Cancel();
            }
        }
    }

    private sealed record NoOptions;

    private sealed class Matching : IPlugin, IMatcher
    {
        public HashSet<string> Known { get; } = [];

        public void Describe(PluginBuilder plugin) => plugin
            .Info("book", "Book", "Knows some films")
            .Matcher("book.match", "Finds them", (NoOptions _, PluginServices _) => this);

        public Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken)
            => Task.FromResult<IReadOnlyList<MatchCandidate>>(Known.Contains(item.Title) ? [new MatchCandidate { Id = new ExternalId("imdb", $"tt{item.Title[^1]}"), Item = item, Confidence = 1 }] : []);
    }
}
