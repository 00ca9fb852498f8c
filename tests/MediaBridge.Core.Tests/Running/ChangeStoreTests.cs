using MediaBridge.Core.Running;
using MediaBridge.Core.State;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Running;

public sealed class ChangeStoreTests
{
    private readonly TempFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task OnlyWhatIsPlannedWithinAStretchIsIntended()
    {
        await using var database = StateDatabase.Open(_folder["state.db"]);
        var changes = new ChangeStore(database, run: 1, sink: 0);
        ChangeState[] states = [ChangeState.Planned, ChangeState.Planned, ChangeState.Held, ChangeState.Settled, ChangeState.Planned, ChangeState.Planned];
        using (var transaction = await database.WriteAsync(default))
        {
            foreach (var (i, state) in states.Index())
            {
                changes.Insert(transaction, i, new PlannedChange { Kind = ChangeKind.Create, Target = $"file-{i}" }, state, []);
            }

            transaction.Commit();
        }

        var rows = changes.Rows().ToList();
        using (var transaction = await database.WriteAsync(default))
        {
            ChangeStore.Intend(transaction, rows[1].Id, rows[4].Id, "2026-01-02T03:04:05Z");
            transaction.Commit();
        }

        Assert.That(
            changes.Rows().Select(r => (r.State, r.Intended is not null)),
            Is.EqualTo(new[] { (ChangeState.Planned, false), (ChangeState.Intended, true), (ChangeState.Held, false), (ChangeState.Settled, false), (ChangeState.Intended, true), (ChangeState.Planned, false) }));
    }
}
