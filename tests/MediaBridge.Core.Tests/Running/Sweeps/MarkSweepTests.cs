using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services.Accounts;
using static MediaBridge.Core.Tests.Running.Sweeps.Scenario;

namespace MediaBridge.Core.Tests.Running.Sweeps;

/// <summary>Ratings, plays and lists of an account: however often the process dies, the end is the same.</summary>
public sealed class MarkSweepTests
{
    [TestCase(1)]
    [TestCase(3)]
    public Task RatingsAndListsAreAdded(int batch) => Sweep.RunAsync(RatingsAndListsAreAddedStory(batch));

    [Test]
    public Task MirrorSetsAndRemoves() => Sweep.RunAsync(MirrorSetsAndRemovesStory());

    [Test]
    public Task NothingIsWrittenToAnAccountThatWasReadShort() => Sweep.RunAsync(NothingIsWrittenToAnAccountThatWasReadShortStory());

    [Test]
    public Task WhatAPlayTakesOffTheWatchlistComesBackWithTheUndo() => Sweep.RunAsync(WhatAPlayTakesOffTheWatchlistComesBackWithTheUndoStory());

    [Test]
    public Task APlayThatIsPutBackTakesNothingOffTheWatchlist() => Sweep.RunAsync(APlayThatIsPutBackTakesNothingOffTheWatchlistStory());

    [TestCase(1)]
    [TestCase(3)]
    public Task WhatOnlyTheAnswerTellsIsUndone(int batch) => Sweep.RunAsync(WhatOnlyTheAnswerTellsIsUndoneStory(batch));

    [Test]
    public Task MarksThatDoNotShowYetAreNotWrittenTwice() => Sweep.RunAsync(MarksThatDoNotShowYetAreNotWrittenTwiceStory());

    [Test]
    public Task TwoPersonsShareNothing() => Sweep.RunAsync(TwoPersonsShareNothingStory());

    [Test]
    public Task APersonsLaterEditIsKept() => Sweep.RunAsync(APersonsLaterEditIsKeptStory());

    [TestCase(1)]
    [TestCase(3)]
    public Task OtherRatingsAreKept(int batch) => Sweep.RunAsync(OtherRatingsAreKeptStory(batch));

    [Test]
    public Task OtherRatingsAreAskedAboutAndTheAnswerIsUndone() => Sweep.RunAsync(OtherRatingsAreAskedAboutStory());

    internal static Scenario OtherRatingsAreKeptStory(int batch)
    {
        var pipeline = Pipeline("acct.all", Marks(batch: batch) with { Existing = ExistingValues.Keep });
        return new Scenario
        {
            Arrange = Rated,
            Steps = [Run("run", pipeline), Run("again", pipeline), Undo(pipeline)],
            Ends = w =>
            {
                Assert.That(w.Service.Sent.Keys, Has.None.Contain("imdb:tt1 "), "a mark that is kept is never sent, in doubt or not");
                Assert.That(w.Service.ToString(), Is.EqualTo(Lines("to imdb:tt1: rating=6 plays= lists=", "to imdb:tt2: rating=8 plays= lists=")));
            },
        };
    }

    internal static Scenario OtherRatingsAreAskedAboutStory()
    {
        var pipeline = Pipeline("acct.all", Marks() with { Existing = ExistingValues.Ask });
        return new Scenario
        {
            Arrange = Rated,
            Steps =
            [
                Run("run", pipeline),
                Run("answered", pipeline, options: new RunOptions { Answers = new Dictionary<string, string>(StringComparer.Ordinal) { ["existing"] = "overwrite" } }),
                Undo(pipeline, "answered"),
            ],
            Once = false, // the undo puts back what was there
            Ends = w => Assert.That(w.Service.ToString(), Is.EqualTo(Lines("to imdb:tt1: rating=6 plays= lists=", "to imdb:tt2: rating=8 plays= lists=", "to imdb:tt3: rating=9 plays= lists="))),
        };
    }

    internal static Scenario RatingsAndListsAreAddedStory(int batch)
    {
        var pipeline = Pipeline("acct.items", Marks(batch: batch));
        return new Scenario
        {
            Arrange = w =>
            {
                w.Service.Feed("from", Film(1, 7), Film(2, 8, null, "watchlist"), Film(3, null, "2020-01-01"), Film(4, 5, "2021-01-01"), Film(5, 3));
                w.Service.Person(b => b.Row("to", "imdb:tt1", "Film 1").Rating = 6);
                w.Service.Person(b => b.Row("to", "imdb:tt5", "Film 5").Rating = 3);
            },
            Steps =
            [
                Run("run", pipeline),
                Run("again", pipeline, w => w.Service.Feed("from", Film(6, 9))),
                Undo(pipeline),
            ],
            Ends = w =>
            {
                Assert.That(w.Changes("again"), Is.EqualTo(new[] { "Create ratings:imdb:tt6 Settled Applied" }), "only what is new was read");
                Assert.That(w.Service.ToString(), Is.EqualTo(Lines("to imdb:tt1: rating=6 plays= lists=", "to imdb:tt5: rating=3 plays= lists=", "to imdb:tt6: rating=9 plays= lists=")));
            },
        };
    }

    internal static Scenario MirrorSetsAndRemovesStory()
    {
        var pipeline = Pipeline("acct.all", Marks(mirror: true));
        return new Scenario
        {
            Arrange = w =>
            {
                w.Service.Feed("from", Film(1, 7, "2020-01-01", "a", "b"), Film(2, 8));
                w.Service.Person(b => Fill(b.Row("to", "imdb:tt1", "Film 1"), 6, ["2022-02-02", "2020-01-01"], "b", "c"));
                w.Service.Person(b => Fill(b.Row("to", "imdb:tt9", "Film 9"), 4, ["2019-01-01"], "c"));
            },
            Steps = [Run("run", pipeline), Run("again", pipeline), Undo(pipeline)],
            Ends = w =>
            {
                Assert.That(w.Changes("again"), Has.None.Contain("Applied"));
                Assert.That(w.Service.ToString(), Is.EqualTo(Lines("to imdb:tt1: rating=6 plays=2020-01-01,2022-02-02 lists=b,c", "to imdb:tt9: rating=4 plays=2019-01-01 lists=c")));
            },
        };
    }

    internal static Scenario NothingIsWrittenToAnAccountThatWasReadShortStory()
    {
        var pipeline = Pipeline("acct.items", Marks());
        return new Scenario
        {
            Arrange = w =>
            {
                w.Service.Feed("from", Film(1, 7), Film(2, 8, "2020-01-01"), Film(3, 9));
                w.Service.Person(b => b.Row("to", "imdb:tt1", "Film 1").Rating = 6);
                w.Service.Person(b => Fill(b.Row("to", "imdb:tt2", "Film 2"), 8, ["2020-01-01"]));
                w.Service.ReadShort.Add("to");
            },
            Steps =
            [
                new Step("short", async w =>
                {
                    var report = await w.RunAsync(pipeline);
                    Assert.That(w.IsDead || w.Service.Sent.Count == 0, "nothing is written");
                    return report;
                }),
                Run("run", pipeline, w => w.Service.ReadShort.Clear()),
            ],
            Ends = w =>
            {
                Assert.That(w.Service.Sent.Keys, Is.EqualTo(new[] { "to imdb:tt1 rate 7", "to imdb:tt3 rate 9" }), "a play is not added twice");
                Assert.That(w.Parked(), Is.Empty);
            },
        };
    }

    internal static Scenario WhatAPlayTakesOffTheWatchlistComesBackWithTheUndoStory()
    {
        var pipeline = Pipeline("acct.items", Marks());
        return new Scenario
        {
            Arrange = w =>
            {
                w.Service.PlaysTakeOffWatchlist = true;
                w.Service.Feed("from", Film(1, null, "2020-01-01"), Film(2, null, "2020-01-01", "favourites"), Film(3, null, "2020-01-01", "watchlist"));
                w.Service.Person(b => b.Row("to", "imdb:tt1", "Film 1").Lists.Add("watchlist"));
                w.Service.Person(b => b.Row("to", "imdb:tt2", "Film 2").Lists.Add("watchlist"));
                w.Service.Person(b => b.Row("to", "imdb:tt3", "Film 3").Lists.Add("watchlist"));
            },
            Steps = [Run("run", pipeline), Undo(pipeline)],
            Ends = w => Assert.That(w.Service.ToString(), Is.EqualTo(Lines(
                "to imdb:tt1: rating= plays= lists=watchlist", "to imdb:tt2: rating= plays= lists=watchlist", "to imdb:tt3: rating= plays= lists=watchlist"))),
        };
    }

    internal static Scenario APlayThatIsPutBackTakesNothingOffTheWatchlistStory()
    {
        var pipeline = Pipeline("acct.all", Marks(mirror: true));
        return new Scenario
        {
            Arrange = w =>
            {
                w.Service.PlaysTakeOffWatchlist = true;
                w.Service.Feed("from", Film(1, null, "2020-01-01", "watchlist"));
                w.Service.Person(b => Fill(b.Row("to", "imdb:tt1", "Film 1"), 5, ["2021-01-01"], "watchlist"));
                w.Service.Person(b => Fill(b.Row("to", "imdb:tt2", "Film 2"), 6, ["2022-01-01"], "watchlist"));
            },
            Once = false, // the list is joined again by the run and by its undo
            Steps = [Run("run", pipeline), Undo(pipeline)],
            Ends = w => Assert.That(w.Service.ToString(), Is.EqualTo(Lines("to imdb:tt1: rating=5 plays=2021-01-01 lists=watchlist", "to imdb:tt2: rating=6 plays=2022-01-01 lists=watchlist"))),
        };
    }

    internal static Scenario WhatOnlyTheAnswerTellsIsUndoneStory(int batch)
    {
        var pipeline = Pipeline("acct.items", Marks(batch: batch));
        return new Scenario
        {
            Arrange = w =>
            {
                w.Service.RatingsPlay = true;
                w.Service.Feed("from", Film(1, 7), Film(2, 8, "2020-01-01"), Film(3, 9, null, "a"), Film(4, null, "2021-01-01"));
                w.Service.Person(b => b.Row("to", "imdb:tt3", "Film 3").Plays.Add((77, EventTime.Parse("2018-01-01"))));
            },
            Steps = [Run("run", pipeline), Undo(pipeline)],
            Ends = w => Assert.That(w.Service.ToString(), Is.EqualTo(Lines("to imdb:tt3: rating= plays=2018-01-01 lists="))),
        };
    }

    internal static Scenario MarksThatDoNotShowYetAreNotWrittenTwiceStory()
    {
        var pipeline = Pipeline("acct.items", Marks());
        return new Scenario
        {
            Arrange = w =>
            {
                w.Service.Lag = TimeSpan.FromMinutes(2);
                w.Service.Feed("from", Film(1, 7, "2020-01-01", "a"), Film(2, 8));
            },
            EveryStep = false,
            Steps =
            [
                Run("run", pipeline),
                Run("more", pipeline, w =>
                {
                    w.Clock.Advance(TimeSpan.FromMinutes(1));
                    w.Service.Feed("from", Film(1, 9, null, "a", "b") with { Watches = [.. Film(1, null, "2020-01-01").Watches!, .. Film(1, null, "2021-01-01").Watches!] });
                }),
                Undo(pipeline, "more"),
            ],
            Ends = w =>
            {
                Assert.That(w.Service.Sent["to imdb:tt1 play 2020-01-01"], Is.EqualTo(1));
                Assert.That(w.Service.ToString(), Is.EqualTo(Lines("to imdb:tt1: rating=7 plays=2020-01-01 lists=a", "to imdb:tt2: rating=8 plays= lists=")));
            },
            Once = false, // the rating of the first run is set again by the undo of the second
        };
    }

    internal static Scenario TwoPersonsShareNothingStory()
    {
        var pipeline = new PipelineDefinition
        {
            Name = "story",
            From = [new SourceStep { Id = "ana", Component = "acct.items", Connection = "ana-from" }, new SourceStep { Id = "ben", Component = "acct.items", Connection = "ben-from" }],
            To = [Marks("ana-to"), Marks("ben-to")],
        };
        return new Scenario
        {
            Arrange = w =>
            {
                w.Service.Feed("ana-from", Film(1, 7), Film(2, 8, "2020-01-01"));
                w.Service.Feed("ben-from", Film(2, 3), Film(3, 4, null, "watchlist"));
            },
            Steps = [Run("run", pipeline), Run("again", pipeline, w => w.Service.Feed("ben-from", Film(4, 5))), Undo(pipeline)],
            Ends = w =>
            {
                Assert.That(w.Service.Sent.Keys.Order(StringComparer.Ordinal), Is.SupersetOf(new[] { "ana-to imdb:tt1 rate 7", "ana-to imdb:tt2 play 2020-01-01", "ana-to imdb:tt2 rate 8", "ben-to imdb:tt2 rate 3", "ben-to imdb:tt3 enlist watchlist", "ben-to imdb:tt3 rate 4", "ben-to imdb:tt4 rate 5" }));
                Assert.That(w.Service.ToString(), Is.EqualTo(Lines("ben-to imdb:tt4: rating=5 plays= lists=")));
            },
        };
    }

    internal static Scenario APersonsLaterEditIsKeptStory()
    {
        var pipeline = Pipeline("acct.items", Marks());
        return new Scenario
        {
            Arrange = w => w.Service.Feed("from", Film(1, 7), Film(2, 8, null, "watchlist"), Film(3, null, "2020-01-01")),
            Steps =
            [
                Run("run", pipeline),
                Undo(pipeline, prepare: w => w.Service.Person(b =>
                {
                    b.Row("to", "imdb:tt1", "Film 1").Rating = 9;
                    b.Row("to", "imdb:tt2", "Film 2").Lists.Add("mine");
                    b.Row("to", "imdb:tt3", "Film 3").Plays.Add((99, EventTime.Parse("2025-05-05")));
                })),
            ],
            Ends = w =>
            {
                Assert.That(w.Changes("undo"), Has.Some.Matches("^Skip ratings:imdb:tt1 .*somebody changed it since"));
                Assert.That(w.Service.ToString(), Is.EqualTo(Lines("to imdb:tt1: rating=9 plays= lists=", "to imdb:tt2: rating= plays= lists=mine", "to imdb:tt3: rating= plays=2025-05-05 lists=")));
            },
        };
    }

    private static void Rated(World world)
    {
        world.Service.Feed("from", Film(1, 7), Film(2, 8), Film(3, 9));
        world.Service.Person(b => b.Row("to", "imdb:tt1", "Film 1").Rating = 6);
        world.Service.Person(b => b.Row("to", "imdb:tt2", "Film 2").Rating = 8);
    }

    private static void Fill(AccountRow row, decimal rating, string[] plays, params string[] lists)
    {
        row.Rating = rating;
        row.Plays.AddRange(plays.Select((p, i) => (1000 + i, (EventTime?)EventTime.Parse(p))));
        row.Lists.UnionWith(lists);
    }
}
