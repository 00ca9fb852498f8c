using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;
using MediaBridge.TestServices.Accounts;
using static MediaBridge.Core.Tests.Running.Sweeps.Scenario;

namespace MediaBridge.Core.Tests.Running.Sweeps;

/// <summary>However often the process dies, the end is the same.</summary>
public sealed class SweepTests
{
    [TestCase(1)]
    [TestCase(3)]
    public Task RatingsAndListsAreAdded(int batch)
    {
        var pipeline = Pipeline("acct.items", Marks(batch: batch));
        return Sweep.RunAsync(new Scenario
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
        });
    }

    [Test]
    public Task MirrorSetsAndRemoves()
    {
        var pipeline = Pipeline("acct.all", Marks(mirror: true));
        return Sweep.RunAsync(new Scenario
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
        });
    }

    [Test]
    public Task NothingIsWrittenToAnAccountThatWasReadShort()
    {
        var pipeline = Pipeline("acct.items", Marks());
        return Sweep.RunAsync(new Scenario
        {
            Arrange = w =>
            {
                w.Service.Feed("from", Film(1, 7), Film(2, 8, "2020-01-01"));
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
                Assert.That(w.Service.Sent.Keys, Is.EqualTo(new[] { "to imdb:tt1 rate 7" }), "a play is not added twice");
                Assert.That(w.Parked(), Is.Empty);
            },
        });
    }

    [Test]
    public Task WhatAPlayTakesOffTheWatchlistComesBackWithTheUndo()
    {
        var pipeline = Pipeline("acct.items", Marks());
        return Sweep.RunAsync(new Scenario
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
        });
    }

    [TestCase(1)]
    [TestCase(4)]
    public Task UploadsThatDoNotShowYetAreNotMadeTwice(int lag)
    {
        var pipeline = Pipeline("acct.all", Sink("acct.uploads"), Sink("acct.seeds", after: "acct.uploads"));
        return Sweep.RunAsync(new Scenario
        {
            Arrange = w =>
            {
                w.Service.Lag = TimeSpan.FromMinutes(lag);
                w.Service.Feed("from", Film(1), Film(2));
            },
            EveryStep = false,
            Steps =
            [
                Run("run", pipeline),
                Run("a minute later", pipeline, w => w.Clock.Advance(TimeSpan.FromMinutes(1))),
                Run("much later", pipeline, w => w.Clock.Advance(TimeSpan.FromMinutes(10))),
            ],
            Ends = w =>
            {
                Assert.That(w.Service.ToString(), Is.EqualTo(Lines(
                    "upload to imdb:tt1: 1", "upload to imdb:tt2: 2", "seed Film 1 [acct] acct.upload:1", "seed Film 2 [acct] acct.upload:2")));
                Assert.That(w.Parked(), Is.Empty);
            },
        });
    }

    [Test]
    public Task UploadsAreUndone()
    {
        var pipeline = Pipeline("acct.all", Sink("acct.uploads"), Sink("acct.seeds", after: "acct.uploads"));
        return Sweep.RunAsync(new Scenario
        {
            Arrange = w => w.Service.Feed("from", Film(1), Film(2)),
            Steps = [Run("run", pipeline), Undo(pipeline)],
            Ends = w => Assert.That(w.Service.ToString(), Is.Empty),
        });
    }

    [Test]
    public Task QuestionsAreHeldAndAnsweredLater()
    {
        var pipeline = Pipeline("acct.items", Sink("acct.uploads"));
        return Sweep.RunAsync(new Scenario
        {
            Arrange = w =>
            {
                w.Service.Duplicates.Add("imdb:tt1");
                w.Service.Duplicates.Add("imdb:tt3");
                w.Service.Feed("from", Film(1), Film(2), Film(3));
            },
            Steps =
            [
                Run("run", pipeline),
                Run("nothing new", pipeline),
                Run("answered", pipeline, options: new RunOptions { Answers = new Dictionary<string, string>(StringComparer.Ordinal) { ["duplicate"] = "yes" } }),
            ],
            Ends = w =>
            {
                Assert.That(w.Changes("run").Where(c => c.Contains("Held", StringComparison.Ordinal)), Has.Exactly(2).Items);
                Assert.That(w.Changes("nothing new").Where(c => c.Contains("Held", StringComparison.Ordinal)), Has.Exactly(2).Items, "the question is asked again, not lost");
                Assert.That(w.Service.ToString(), Is.EqualTo(Lines("upload to imdb:tt1: 2", "upload to imdb:tt2: 1", "upload to imdb:tt3: 3")));
                Assert.That(w.Parked(), Is.Empty);
            },
        });
    }

    [Test]
    public Task RefusedItemsAreLeftUntilSomebodyAsks()
    {
        var pipeline = Pipeline("acct.all", Marks());
        return Sweep.RunAsync(new Scenario
        {
            Arrange = w =>
            {
                w.Service.Refused.Add("imdb:tt1");
                w.Service.Feed("from", Film(1, 7), Film(2, 8));
            },
            Steps =
            [
                Run("run", pipeline),
                Run("again", pipeline, w => w.Service.Refused.Clear()),
                Run("retried", pipeline, options: new RunOptions { RetryRejected = true }),
            ],
            Ends = w =>
            {
                Assert.That(w.Changes("again"), Has.Some.StartsWith("Skip ratings:imdb:tt1").And.Some.Contain("not wanted here (refused in run"));
                Assert.That(w.Service.Sent.Keys, Is.EqualTo(new[] { "to imdb:tt2 rate 8", "to imdb:tt1 rate 7" }));
            },
        });
    }

    [Test]
    public Task AConflictIsPlannedAgainOnce()
    {
        var pipeline = Pipeline("acct.all", Marks());
        return Sweep.RunAsync(new Scenario
        {
            Arrange = w =>
            {
                w.Service.Feed("from", Film(1, 7), Film(2, 8), Film(3, 9));
                w.Service.Contested.Add("imdb:tt2");
            },
            Steps = [Run("run", pipeline), Undo(pipeline)],
            Ends = w => Assert.That(w.Service.ToString(), Is.EqualTo(Lines("to imdb:tt2: rating=3 plays= lists=")), "undo puts back what somebody had changed in between"),
        });
    }

    [Test]
    public Task WhatFailsForNowIsDoneByTheNextRun()
    {
        var pipeline = Pipeline("acct.items", Marks());
        return Sweep.RunAsync(new Scenario
        {
            Arrange = w =>
            {
                w.Service.Failing.Add("imdb:tt2");
                w.Service.Feed("from", Film(1, 7), Film(2, 8, "2020-01-01"), Film(3, 9));
            },
            Steps = [Run("run", pipeline), Run("later", pipeline, w => w.Service.Failing.Clear())],
            Ends = w =>
            {
                Assert.That(w.Changes("later"), Is.EqualTo(new[] { "Create ratings:imdb:tt2 Settled Applied", "Create watches:imdb:tt2 Settled Applied" }));
                Assert.That(w.Parked(), Is.Empty);
            },
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public Task ALostSignInHoldsBackNobodyElse(bool whileReading)
    {
        var pipeline = Pipeline("acct.items", Marks("to"), Marks("other"));
        return Sweep.RunAsync(new Scenario
        {
            Arrange = w => w.Service.Feed("from", Film(1, 7), Film(2, 8), Film(3, 9)),
            Steps =
            [
                new Step("run", async w =>
                {
                    w.Wrap = s => whileReading ? s : new ExpiringSink(s, () => w.Service.Expired.Add("to"));
                    if (whileReading)
                    {
                        w.Service.Expired.Add("to");
                    }

                    var report = await w.RunAsync(pipeline);
                    Assert.That(w.IsDead || report.ExitCode == ExitCodes.Authentication, $"exit {report.ExitCode}");
                    return report;
                }),
                Run("signed in", pipeline, w =>
                {
                    w.Wrap = s => s;
                    w.Service.Expired.Clear();
                }),
            ],
            Ends = w =>
            {
                Assert.That(w.Changes("run").Count(c => c.EndsWith("Applied", StringComparison.Ordinal)), Is.EqualTo(3), "the other account has all");
                Assert.That(w.Service.Sent, Has.Count.EqualTo(6));
                Assert.That(w.Parked(), Is.Empty);
            },
        });
    }

    [Test]
    public Task TwoPersonsShareNothing()
    {
        var pipeline = new PipelineDefinition
        {
            Name = "story",
            From = [new SourceStep { Id = "ana", Component = "acct.items", Connection = "ana-from" }, new SourceStep { Id = "ben", Component = "acct.items", Connection = "ben-from" }],
            To = [Marks("ana-to"), Marks("ben-to")],
        };
        return Sweep.RunAsync(new Scenario
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
        });
    }

    [Test]
    public Task ALaterStageGetsAppliedAlreadyThereAndUnchanged()
    {
        var pipeline = Pipeline("acct.all", Sink("acct.uploads"), Sink("acct.seeds", after: "acct.uploads"));
        return Sweep.RunAsync(new Scenario
        {
            Arrange = w =>
            {
                w.Service.Feed("from", Film(1), Film(2));
                w.Service.Person(b => b.Uploads["to imdb:tt1"] = "77");
            },
            Steps = [Run("run", pipeline), Run("again", pipeline, w => w.Service.Seeds.Clear())],
            Ends = w => Assert.That(w.Service.ToString(), Is.EqualTo(Lines("upload to imdb:tt1: 77", "upload to imdb:tt2: 1", "seed Film 1 [acct] acct.upload:77", "seed Film 2 [acct] acct.upload:1"))),
        });
    }

    [TestCase(null)]
    [TestCase("acct.uploads")]
    public Task AGalleryBehindAnIncrementalReadKeepsEveryItem(string? after)
    {
        var gallery = Sink("acct.gallery", after: after);
        var pipeline = after is null ? Pipeline("acct.items", gallery) : Pipeline("acct.items", Sink("acct.uploads"), gallery);
        return Sweep.RunAsync(new Scenario
        {
            Arrange = w => w.Service.Feed("from", Film(1), Film(2), Film(3)),
            Steps =
            [
                Run("run", pipeline),
                Run("more", pipeline, w => w.Service.Feed("from", Film(4), Film(5))),
                Run("nothing new", pipeline),
                Run("short", pipeline, w =>
                {
                    w.Service.Feed("from", Film(6), Film(7), Film(8));
                    w.Service.ReadShort.Add("feed of from");
                }),
                Run("whole", pipeline, w => w.Service.ReadShort.Clear()),
            ],
            Ends = w =>
            {
                var lines = System.Text.Encoding.UTF8.GetString(w.Service.Files["to.txt"]).Split('|', StringSplitOptions.RemoveEmptyEntries);
                Assert.That(lines.Select(l => l.Replace(" [acct]", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal), Is.EqualTo(Enumerable.Range(1, 8).Select(n => $"Film {n}")));
            },
        });
    }

    [Test]
    public Task BeyondTheLimitOfARunTheRestWaits()
    {
        var pipeline = Pipeline("acct.items", Marks(most: 2));
        return Sweep.RunAsync(new Scenario
        {
            Arrange = w => w.Service.Feed("from", Film(1, 1), Film(2, 2), Film(3, 3), Film(4, 4), Film(5, 5)),
            Steps = [Run("run", pipeline), Run("second", pipeline), Run("third", pipeline)],
            Ends = w =>
            {
                Assert.That(w.Service.Sent, Has.Count.EqualTo(5));
                Assert.That(w.Parked(), Is.Empty);
            },
            EveryStep = false,
        });
    }

    [Test]
    public Task APersonsLaterEditIsKept()
    {
        var pipeline = Pipeline("acct.items", Marks());
        return Sweep.RunAsync(new Scenario
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
                Assert.That(w.Changes("undo"), Has.Some.StartsWith("Skip ratings:imdb:tt1").And.Some.Contain("somebody changed it since"));
                Assert.That(w.Service.ToString(), Is.EqualTo(Lines("to imdb:tt1: rating=9 plays= lists=", "to imdb:tt2: rating= plays= lists=mine", "to imdb:tt3: rating= plays=2025-05-05 lists=")));
            },
        });
    }

    private static void Fill(AccountRow row, decimal rating, string[] plays, params string[] lists)
    {
        row.Rating = rating;
        row.Plays.AddRange(plays.Select((p, i) => (1000 + i, (EventTime?)EventTime.Parse(p))));
        row.Lists.UnionWith(lists);
    }

    private static string Lines(params string[] lines) => string.Concat(lines.Select(l => l + "\n"));
}
