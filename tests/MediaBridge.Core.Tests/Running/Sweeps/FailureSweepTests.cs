using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services.Accounts;
using static MediaBridge.Core.Tests.Running.Sweeps.Scenario;

namespace MediaBridge.Core.Tests.Running.Sweeps;

/// <summary>What a service refuses or fails at, while the process dies as well.</summary>
public sealed class FailureSweepTests
{
    [Test]
    public Task RefusedItemsAreLeftUntilSomebodyAsks() => Sweep.RunAsync(RefusedItemsAreLeftUntilSomebodyAsksStory());

    [Test]
    public Task AConflictIsPlannedAgainOnce() => Sweep.RunAsync(AConflictIsPlannedAgainOnceStory());

    [Test]
    public Task WhatFailsForNowIsDoneByTheNextRun() => Sweep.RunAsync(WhatFailsForNowIsDoneByTheNextRunStory());

    [TestCase(true)]
    [TestCase(false)]
    public Task ALostSignInHoldsBackNobodyElse(bool whileReading) => Sweep.RunAsync(ALostSignInHoldsBackNobodyElseStory(whileReading));

    [Test]
    public Task BeyondTheLimitOfARunTheRestWaits() => Sweep.RunAsync(BeyondTheLimitOfARunTheRestWaitsStory());

    internal static Scenario RefusedItemsAreLeftUntilSomebodyAsksStory()
    {
        var pipeline = Pipeline("acct.all", Marks());
        return new Scenario
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
                Assert.That(w.Changes("again"), Has.Some.Matches("^Skip ratings:imdb:tt1 .*not wanted here"));
                Assert.That(w.Service.Sent.Keys, Is.EqualTo(new[] { "to imdb:tt2 rate 8", "to imdb:tt1 rate 7" }));
            },
        };
    }

    internal static Scenario AConflictIsPlannedAgainOnceStory()
    {
        var pipeline = Pipeline("acct.all", Marks());
        return new Scenario
        {
            Arrange = w =>
            {
                w.Service.Feed("from", Film(1, 7), Film(2, 8), Film(3, 9));
                w.Service.Contested.Add("imdb:tt2");
            },
            Steps = [Run("run", pipeline), Undo(pipeline)],
            Ends = w => Assert.That(w.Service.ToString(), Is.EqualTo(Lines("to imdb:tt2: rating=3 plays= lists=")), "undo puts back what somebody had changed in between"),
        };
    }

    internal static Scenario WhatFailsForNowIsDoneByTheNextRunStory()
    {
        var pipeline = Pipeline("acct.items", Marks());
        return new Scenario
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
        };
    }

    internal static Scenario ALostSignInHoldsBackNobodyElseStory(bool whileReading)
    {
        var pipeline = Pipeline("acct.items", Marks("to"), Marks("other"));
        return new Scenario
        {
            Arrange = w => w.Service.Feed("from", Film(1, 7), Film(2, 8), Film(3, 9)),
            EveryStep = false,
            SameJournal = false,
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
                    Assert.That(w.IsDead || w.Deaths > 0 || report.ExitCode == ExitCodes.Authentication, $"exit {report.ExitCode}");
                    Assert.That(w.IsDead || (report.ExitCode & ExitCodes.Authentication) != 0, $"exit {report.ExitCode}");
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
        };
    }

    internal static Scenario BeyondTheLimitOfARunTheRestWaitsStory()
    {
        var pipeline = Pipeline("acct.items", Marks(most: 2));
        return new Scenario
        {
            Arrange = w => w.Service.Feed("from", Film(1, 1), Film(2, 2), Film(3, 3), Film(4, 4), Film(5, 5)),
            Steps = [Run("run", pipeline), Run("second", pipeline), Run("third", pipeline)],
            Ends = w =>
            {
                Assert.That(w.Service.Sent, Has.Count.EqualTo(5));
                Assert.That(w.Parked(), Is.Empty);
            },
            EveryStep = false,
        };
    }
}
