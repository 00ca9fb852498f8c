using MediaBridge.Core.Running;
using MediaBridge.Core.Secrets;
using MediaBridge.Core.State;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Running;

public sealed class ReadBatchTests
{
    private readonly TempFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task WhatStandsBehindTheCheckpointIsNotCountedBeforeItIsStored()
    {
        await using var database = StateDatabase.Open(_folder["state.db"]);
        var reads = new ReadStore(database, 1);
        await reads.CreateAsync("films", 0, null, null, default);
        var batch = new ReadBatch(database, 1, reads.Find("films")!, 0, SecretHider.None);
        batch.Add(Film(1));
        batch.Remove(new ExternalId("test", "9"));
        batch.Add(Film(2));
        batch.Checkpoint("two");
        batch.Add(Film(3));
        batch.Remove(new ExternalId("test", "8"));
        await batch.FlushAsync(default);

        // Killed here, the next process reads on from "two".
        var stored = reads.Find("films")!;
        Assert.That((stored.Resume, stored.Items, stored.Removed), Is.EqualTo(("two", 2L, 1L)));
        var next = new ReadBatch(database, 1, stored, reads.NextNumber(), SecretHider.None);
        next.Add(Film(3));
        next.Remove(new ExternalId("test", "8"));
        await next.EndAsync(SourceElement.Complete, null, default);
        Assert.That((reads.Find("films")!.Items, reads.Find("films")!.Removed), Is.EqualTo((3L, 2L)));
    }

    private static MediaItem Film(int number) => new() { Title = $"Film {number}", Ids = [new ExternalId("test", $"{number}")] };
}
