using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services.Accounts;
using static MediaBridge.Core.Tests.Running.Sweeps.Scenario;

namespace MediaBridge.Core.Tests.Running.Sweeps;

/// <summary>Uploads, what works on their results, and whole files.</summary>
public sealed class UploadSweepTests
{
    [TestCase(1)]
    [TestCase(4)]
    public Task UploadsThatDoNotShowYetAreNotMadeTwice(int lag) => Sweep.RunAsync(UploadsThatDoNotShowYetAreNotMadeTwiceStory(lag));

    [TestCase(0)]
    [TestCase(1)]
    public Task UploadsAreUndone(int lag) => Sweep.RunAsync(UploadsAreUndoneStory(lag));

    [Test]
    public Task QuestionsAreHeldAndAnsweredLater() => Sweep.RunAsync(QuestionsAreHeldAndAnsweredLaterStory());

    [Test]
    public Task ALaterStageGetsAppliedAlreadyThereAndUnchanged() => Sweep.RunAsync(ALaterStageGetsAppliedAlreadyThereAndUnchangedStory());

    [TestCase(null)]
    [TestCase("acct.uploads")]
    public Task AGalleryBehindAnIncrementalReadKeepsEveryItem(string? after) => Sweep.RunAsync(AGalleryBehindAnIncrementalReadKeepsEveryItemStory(after));

    internal static Scenario UploadsThatDoNotShowYetAreNotMadeTwiceStory(int lag)
    {
        var pipeline = Pipeline("acct.all", Sink("acct.uploads"), Sink("acct.seeds", after: "acct.uploads"));
        return new Scenario
        {
            Arrange = w =>
            {
                w.Service.Lag = TimeSpan.FromMinutes(lag);
                w.Service.Feed("from", Film(1), Film(2));
            },
            EveryStep = false,
            SameJournal = lag < 2,
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
        };
    }

    internal static Scenario UploadsAreUndoneStory(int lag)
    {
        var pipeline = Pipeline("acct.all", Sink("acct.uploads"), Sink("acct.seeds", after: "acct.uploads"));
        return new Scenario
        {
            Arrange = w =>
            {
                w.Service.Lag = TimeSpan.FromMinutes(lag);
                w.Service.Feed("from", Film(1), Film(2));
            },
            EveryStep = false,
            Steps = [Run("run", pipeline), Undo(pipeline)],
            Ends = w => Assert.That(w.Service.ToString(), Is.Empty),
        };
    }

    internal static Scenario QuestionsAreHeldAndAnsweredLaterStory()
    {
        var pipeline = Pipeline("acct.items", Sink("acct.uploads"));
        return new Scenario
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
        };
    }

    internal static Scenario ALaterStageGetsAppliedAlreadyThereAndUnchangedStory()
    {
        var pipeline = Pipeline("acct.all", Sink("acct.uploads"), Sink("acct.seeds", after: "acct.uploads"));
        return new Scenario
        {
            Arrange = w =>
            {
                w.Service.Feed("from", Film(1), Film(2), Film(3));
                w.Service.Person(b => b.Uploads["to imdb:tt1"] = "77");
                w.Service.Raced.Add("imdb:tt3");
            },
            SameJournal = false, // after a death nobody can tell that somebody else was there first
            Steps = [Run("run", pipeline), Run("again", pipeline, w => w.Service.Seeds.Clear())],
            Ends = w => Assert.That(w.Service.ToString(), Is.EqualTo(Lines("upload to imdb:tt1: 77", "upload to imdb:tt2: 1", "upload to imdb:tt3: 55",
                "seed Film 1 [acct] acct.upload:77", "seed Film 2 [acct] acct.upload:1", "seed Film 3 [acct] acct.upload:55"))),
        };
    }

    internal static Scenario AGalleryBehindAnIncrementalReadKeepsEveryItemStory(string? after)
    {
        var gallery = Sink("acct.gallery", after: after);
        var pipeline = after is null ? Pipeline("acct.items", gallery) : Pipeline("acct.items", Sink("acct.uploads"), gallery);
        return new Scenario
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
        };
    }
}
