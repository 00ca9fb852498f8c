using System.Runtime.CompilerServices;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>What an earlier sink returned as applied, already there or unchanged: the items of a sink behind <c>after:</c>.</summary>
internal sealed class StageResults(RunContext context, SinkWork after, bool needsAll, int generation)
{
    /// <summary>Where the latest results of a sink are kept, for a sink behind it that needs all.</summary>
    public static string StreamOf(SinkWork sink) => $"results\n{sink.Journal}";

    public async IAsyncEnumerable<MediaItem> Items([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Settled(context, after))
        {
            if (Result(row) is { } item)
            {
                given.Add(Key(item));
                yield return item;
            }
            else if (row.Change.Items.Count == 0 && row.Change.Do is null)
            {
                await foreach (var every in new ItemRows(context.Database, context.Run.Id).Items(generation, cancellationToken))
                {
                    if (given.Add(Key(every)))
                    {
                        yield return every;
                    }
                }
            }
            else
            {
                foreach (var concerned in row.Change.Items.Where(id => given.Add(id.ToString())).SelectMany(Find))
                {
                    yield return concerned;
                }
            }
        }

        if (needsAll)
        {
            foreach (var body in context.Database.List("SELECT body FROM latest WHERE stream=?1 ORDER BY id", r => (byte[])r.GetValue(0), StreamOf(after)))
            {
                var item = Running.Bodies.One(body);
                if (given.Add(Key(item)))
                {
                    yield return item;
                }
            }
        }
    }

    /// <summary>Keeps the results of a settled sink for later runs.</summary>
    public static void Keep(WriteTransaction transaction, RunContext context, SinkWork sink)
    {
        foreach (var row in Settled(context, sink))
        {
            if (Result(row) is { } item)
            {
                LatestItems.Put(transaction, StreamOf(sink), Key(item), Running.Bodies.Of(item));
            }
        }
    }

    private static IEnumerable<ChangeRow> Settled(RunContext context, SinkWork sink)
        => new ChangeStore(context.Database, context.Run.Id, sink.Ord)
            .Rows($"state={(int)ChangeState.Settled} AND kind<>{(int)ChangeKind.Delete} AND (outcome IN ({(int)Outcome.Applied}, {(int)Outcome.AlreadyThere}) OR kind={(int)ChangeKind.Unchanged})");

    private static MediaItem? Result(ChangeRow row) => row.Result?.Item ?? row.Change.Found ?? row.Change.Do?.Item;

    private static string Key(MediaItem item) => item.Ids.Count > 0 ? item.Ids[0].ToString() : item.Fingerprint();

    private IEnumerable<MediaItem> Find(ExternalId id)
    {
        var rows = context.Database.ListDirect(
            "SELECT coalesce(r.body, x.body) FROM items x LEFT JOIN resolved r ON r.id=x.id WHERE x.space>=?1 AND x.space<?2 AND x.key=?3",
            r => Running.Bodies.Items(r.Bytes(0)), RowIds.Space(context.Run.Id, 0), RowIds.Space(context.Run.Id + 1, 0), id.ToString());
        return rows.SelectMany(r => r);
    }
}
