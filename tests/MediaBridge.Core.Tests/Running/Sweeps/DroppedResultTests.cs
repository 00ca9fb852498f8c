namespace MediaBridge.Core.Tests.Running.Sweeps;

/// <summary>A lost result costs nothing: each is lost once, and the end is the same.</summary>
public sealed class DroppedResultTests
{
    private static IEnumerable<TestCaseData> Stories()
    {
        yield return new TestCaseData(MarkSweepTests.RatingsAndListsAreAddedStory(1)).SetName("Lost result: added");
        yield return new TestCaseData(MarkSweepTests.RatingsAndListsAreAddedStory(3)).SetName("Lost result: added in batches");
        yield return new TestCaseData(MarkSweepTests.MirrorSetsAndRemovesStory()).SetName("Lost result: mirrored");
        yield return new TestCaseData(MarkSweepTests.WhatAPlayTakesOffTheWatchlistComesBackWithTheUndoStory()).SetName("Lost result: effects");
        yield return new TestCaseData(MarkSweepTests.WhatOnlyTheAnswerTellsIsUndoneStory(1)).SetName("Lost result: effects that only the answer tells");
        yield return new TestCaseData(MarkSweepTests.TwoPersonsShareNothingStory()).SetName("Lost result: two persons");
        yield return new TestCaseData(UploadSweepTests.UploadsThatDoNotShowYetAreNotMadeTwiceStory(1)).SetName("Lost result: uploads that show late");
        yield return new TestCaseData(UploadSweepTests.UploadsThatDoNotShowYetAreNotMadeTwiceStory(4) with { SameJournal = false }).SetName("Lost result: uploads that show very late");
        yield return new TestCaseData(UploadSweepTests.UploadsAreUndoneStory(1)).SetName("Lost result: uploads undone");
        yield return new TestCaseData(UploadSweepTests.AGalleryBehindAnIncrementalReadKeepsEveryItemStory("acct.uploads")).SetName("Lost result: gallery");
        yield return new TestCaseData(FailureSweepTests.BeyondTheLimitOfARunTheRestWaitsStory()).SetName("Lost result: limit");
    }

    [TestCaseSource(nameof(Stories))]
    public Task Lost(object story) => Sweep.DropAsync((Scenario)story);
}
