using MediaBridge.Core.Running;
using MediaBridge.Core.State;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Running;

/// <summary>What a sink owns comes back as it was noted, whatever of it there is.</summary>
public sealed class OwnedListTests
{
    private static readonly string Hash = new string('a', 63) + "7";
    private readonly TempFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task ItIsReadAsItWasNoted()
    {
        await using var database = StateDatabase.Open(_folder["state.db"]);
        var journal = new Journal(database, TimeProvider.System, "step");
        OwnedTarget[] owned =
        [
            new() { Target = "a", Tag = "1-2" },
            new() { Target = "b", Tag = "", Content = new StagedContent(Hash, 0) },
            new() { Target = "c", Content = new StagedContent(Hash, long.MaxValue), ContentKey = "key" },
            new() { Target = "ß/東京", Tag = "é", Content = new StagedContent(Hash, 1), ContentKey = "" },
        ];
        using (var transaction = await database.WriteAsync(default))
        {
            foreach (var one in owned.Reverse())
            {
                journal.Own(transaction, new PlannedChange { Kind = ChangeKind.Create, Target = one.Target, Content = one.Content, ContentKey = one.ContentKey }, one.Tag, run: 1);
            }

            new Journal(database, TimeProvider.System, "another").Own(transaction, new PlannedChange { Kind = ChangeKind.Create, Target = "z" }, "tag", run: 1);
            transaction.Commit();
        }

        var list = journal.Owned();
        Assert.That(list, Is.EqualTo(owned));
        Assert.That(Enumerable.Range(0, list.Count).Select(i => list[i]), Is.EqualTo(owned), "in any order");
        Assert.That(new Journal(database, TimeProvider.System, "nothing").Owned(), Is.Empty);
    }
}
