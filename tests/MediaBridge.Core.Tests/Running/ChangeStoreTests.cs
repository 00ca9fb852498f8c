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

    [Test]
    public async Task WhatAnUnchangedChangeSaysIsKept()
    {
        var item = new MediaItem { Kind = "movie", Title = "x", Ids = ["imdb:tt1"] };
        var desired = new DesiredItem { Item = item };
        var bare = new PlannedChange { Kind = ChangeKind.Unchanged, Target = "" };
        PlannedChange[] all =
        [
            bare, bare with { Summary = "s" }, bare with { Items = ["imdb:tt1"] }, bare with { Facet = "f" }, bare with { Fields = [new FieldChange { Path = "p" }] }, bare with { Content = new StagedContent("a", 1) },
            bare with { ContentKey = "k" }, bare with { Overwritten = new StagedContent("a", 1) }, bare with { Precondition = "" }, bare with { Do = desired }, bare with { Inverse = desired }, bare with { Effects = [desired] },
            bare with { Found = item }, bare with { SettleAfter = TimeSpan.FromSeconds(1) }, bare with { Ask = new Question { Code = "c", Text = "t", Choices = ["a"] } }, bare with { Answer = "a" }, bare with { Reason = "r" },
        ];
        Assert.That(all, Has.Length.EqualTo(typeof(PlannedChange).GetProperties().Length - 1), "one for each property but kind and target, and the bare one");
        await using var database = StateDatabase.Open(_folder["state.db"]);
        var changes = new ChangeStore(database, run: 1, sink: 0);
        using (var transaction = await database.WriteAsync(default))
        {
            foreach (var (i, change) in all.Index())
            {
                changes.Insert(transaction, i, change with { Target = $"{i}" }, ChangeState.Settled, []);
            }

            transaction.Commit();
        }

        Assert.That(changes.Rows().Select(r => Json(r.Change)), Is.EqualTo(all.Select((c, i) => Json(c with { Target = $"{i}" }))));
        Assert.That(database.First("SELECT count(*) FROM change_bodies", r => r.GetInt64(0)), Is.EqualTo(all.Length - 1), "the bare one needs none");

        static string Json(PlannedChange change) => System.Text.Encoding.UTF8.GetString(ChangeStore.ToJson(change));
    }
}
