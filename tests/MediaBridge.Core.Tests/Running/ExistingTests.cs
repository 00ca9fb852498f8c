using MediaBridge.Core.Running;
using static MediaBridge.Core.Tests.Running.AccountBench;

namespace MediaBridge.Core.Tests.Running;

/// <summary>The key <c>existing:</c> of a sink: what becomes of another value that the target already holds.</summary>
public sealed class ExistingTests
{
    private AccountBench _bench = null!;

    [SetUp]
    public async Task Open()
    {
        _bench = await AccountBench.OpenAsync();
        _bench.Service.Feed("from", Film(1, 8), Film(2, 7), Film(3, 5));
        _bench.Rate(1, 6);
        _bench.Rate(2, 7);
    }

    [TearDown]
    public async Task Close() => await _bench.DisposeAsync();

    [Test]
    public async Task AnotherValueIsReplacedUnlessTheFileSaysOtherwise([Values("", ", existing: overwrite")] string keys)
    {
        var run = await _bench.Bridge.RunAsync(_bench.Marks(keys));
        Assert.That((run.ExitCode, run.Sinks[0].Updated, run.Sinks[0].Created, run.Sinks[0].Unchanged), Is.EqualTo((0, 1L, 1L, 1L)));
        Assert.That(_bench.Held()[0], Does.Contain("rating=8"));
    }

    [Test]
    public async Task KeptValuesAreLeftWithTheReasonAndEqualOnesAreNoMatter()
    {
        var run = await _bench.Bridge.RunAsync(_bench.Marks(", existing: keep"));
        Assert.That((run.ExitCode, run.Sinks[0].Updated, run.Sinks[0].Created, run.Sinks[0].Skipped, run.Sinks[0].Unchanged), Is.EqualTo((0, 0L, 1L, 1L, 1L)));
        Assert.That(_bench.Held()[0], Does.Contain("rating=6"));
        var kept = _bench.Bridge.Runs.Changes(run.Run, all: true).Single(c => c.Word == ReasonWords.Kept);
        Assert.That((kept.Kind, kept.Group, kept.Rating!.Before, kept.Rating.After), Is.EqualTo(("skip", ChangeGroups.Keep, 6m, 8m)));
        Assert.That(kept.Reason, Does.Contain("Film 1 (1991): the rating there is 6 of 10, not 8 of 10"));
        Assert.That(string.Concat(_bench.Bridge.Runs.Explain(run.Run, "imdb:tt1").Select(s => s.Detail)), Does.Contain("existing: keep"));
        var undo = await _bench.Bridge.UndoAsync(run.Run);
        Assert.That(undo.ExitCode, Is.Zero);
        Assert.That(_bench.Held(), Is.EqualTo((string[])["to imdb:tt1: rating=6 plays= lists=", "to imdb:tt2: rating=7 plays= lists="]), "what was kept is not touched by the undo");
    }

    [Test]
    public async Task EachAnotherValueIsAQuestionWithOldAndNew()
    {
        var run = await _bench.Bridge.RunAsync(_bench.Marks(", existing: ask"));
        Assert.That((run.ExitCode, run.Sinks[0].Held, run.Sinks[0].Created), Is.EqualTo((ExitCodes.InteractionNeeded, 1L, 1L)));
        Assert.That(string.Join('\n', run.Messages), Does.Contain("6 of 10, not 8 of 10").And.Contain("--answer existing=overwrite|skip"));
        Assert.That(_bench.Held()[0], Does.Contain("rating=6"));

        var answered = await _bench.Bridge.RunAsync(_bench.Marks(", existing: ask"), Answer("existing", "overwrite"));
        Assert.That((answered.ExitCode, answered.Sinks[0].Updated), Is.EqualTo((0, 1L)));
        Assert.That(_bench.Held()[0], Does.Contain("rating=8"));
        var undo = await _bench.Bridge.UndoAsync(answered.Run);
        Assert.That((undo.ExitCode, _bench.Held()[0]), Is.EqualTo((0, "to imdb:tt1: rating=6 plays= lists=")));
    }

    [Test]
    public async Task SkipIsAnAnswerTooAndAskedAgainOnlyWhenSomebodyWantsIt()
    {
        var declined = await _bench.Bridge.RunAsync(_bench.Marks(", existing: ask"), Answer("existing", "skip"));
        Assert.That((declined.ExitCode, declined.Sinks[0].Skipped), Is.EqualTo((0, 1L)));
        Assert.That(declined.Reasons.Select(r => (r.Word, r.Count)), Is.EqualTo(new[] { (ReasonWords.Declined, 1L) }));
        var again = await _bench.Bridge.RunAsync(_bench.Marks(", existing: ask"), Answer("existing", "overwrite") with { Retry = ReasonWords.Declined });
        Assert.That((again.ExitCode, again.Sinks[0].Updated, again.Sources[0].Items), Is.EqualTo((0, 1L, 1L)));
    }

    [Test]
    public async Task AValueThatSomebodyGaveSinceThePlanIsKept()
    {
        _bench.Service.Contested.Add("imdb:tt3"); // rated 3 by somebody else just before our write
        var run = await _bench.Bridge.RunAsync(_bench.Marks(", existing: keep"));
        Assert.That(_bench.Held()[2], Does.Contain("rating=3"));
        Assert.That(_bench.Bridge.Runs.Left(run.Run, ReasonWords.Kept).Select(l => l.Item), Is.EqualTo((string[])["imdb:tt1", "imdb:tt3"]));
    }

    [Test]
    public async Task AValueThatSomebodyGaveSinceThePlanIsAskedAbout()
    {
        _bench.Service.Contested.Add("imdb:tt3");
        var run = await _bench.Bridge.RunAsync(_bench.Marks(", existing: ask"));
        Assert.That((run.ExitCode, run.Sinks[0].Held), Is.EqualTo((ExitCodes.InteractionNeeded, 2L)));
        Assert.That(_bench.Held()[2], Does.Contain("rating=3"));
        var answered = await _bench.Bridge.RunAsync(_bench.Marks(", existing: ask"), Answer("existing", "overwrite"));
        Assert.That((answered.ExitCode, answered.Sinks[0].Updated, _bench.Held()[2]), Is.EqualTo((0, 2L, "to imdb:tt3: rating=5 plays= lists=")));
    }

    [Test]
    public async Task APlanShowsTheGroupsAndItsApplicationDoesTheSame()
    {
        var plan = await _bench.Bridge.PlanAsync(_bench.Marks(", existing: keep"));
        var groups = plan.Groups();
        Assert.That((groups.Add, groups.Change, groups.Same, groups.Keep, groups.Conflict, groups.Unmatched), Is.EqualTo((1L, 0L, 1L, 1L, 0L, 0L)));
        var report = await _bench.Bridge.ApplyAsync(plan);
        Assert.That(report.Reasons.Select(r => (r.Word, r.Count)), Is.EqualTo(new[] { (ReasonWords.Kept, 1L) }), "kept, not taken for moved");

        var asking = await _bench.Bridge.PlanAsync(_bench.Marks(", existing: ask"));
        Assert.That((asking.Groups().Conflict, asking.Changes().Single(c => c.Group == ChangeGroups.Conflict).Rating!.Difference), Is.EqualTo((1L, (decimal?)2)));
        var plain = await _bench.Bridge.PlanAsync(_bench.Marks());
        Assert.That((plain.Groups().Change, plain.Groups().Up, plain.Groups().Down), Is.EqualTo((1L, 1L, 0L)));
    }

    [Test]
    public async Task WhatWasKeptIsAskedAboutWhenItIsTakenUpAgain()
    {
        await _bench.Bridge.RunAsync(_bench.Marks(", existing: keep"));
        var asked = await _bench.Bridge.RunAsync(_bench.Marks(", existing: keep"), new RunOptions { Retry = ReasonWords.Kept });
        Assert.That((asked.ExitCode, asked.Sinks[0].Held, asked.Sources[0].Items), Is.EqualTo((ExitCodes.InteractionNeeded, 1L, 1L)));
        var answered = await _bench.Bridge.RunAsync(_bench.Marks(", existing: keep"), Answer("existing", "overwrite") with { Retry = ReasonWords.Held });
        Assert.That((answered.ExitCode, answered.Sinks[0].Updated, _bench.Held()[0]), Is.EqualTo((0, 1L, "to imdb:tt1: rating=8 plays= lists=")));
        Assert.That(_bench.Bridge.Runs.List()[0].Retry, Is.EqualTo(ReasonWords.Held));
        var next = await _bench.Bridge.RunAsync(_bench.Marks(", existing: keep"));
        Assert.That((next.ExitCode, next.Sinks[0].Unchanged, next.Reasons), Is.EqualTo((0, 3L, Array.Empty<ReasonCount>())), "nothing is parked any more");
    }
}
