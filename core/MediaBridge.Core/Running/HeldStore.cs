using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>What a target held when a sink planned, kept until the plan is applied: what only the answers to its writes tell is undone by it, after a kill as well.</summary>
internal sealed class HeldStore(StateDatabase database, long run, int sink)
{
    /// <summary>Keeps the facets that an effect may touch. In the transaction that ends the plan.</summary>
    public void Keep(WriteTransaction transaction, HeldItems current)
    {
        Clear(transaction);
        using var insert = transaction.Prepare("INSERT INTO held(id, body) VALUES(?1, ?2)");
        var number = 0L;
        foreach (var item in current.Items)
        {
            insert.Run(RowIds.Of(run, sink, number++), Bodies.Of(Bare(item)));
        }

        transaction.Run("UPDATE steps SET held=1 WHERE run=?1 AND ord=?2", run, sink);
    }

    /// <summary>What was kept; null if nothing was: the target cannot be read, or not completely.</summary>
    public HeldItems? Load()
    {
        if (!database.First("SELECT held FROM steps WHERE run=?1 AND ord=?2", r => r.GetInt64(0) != 0, run, sink))
        {
            return null;
        }

        var items = database.ListDirect("SELECT body FROM held WHERE id>=?1 AND id<?2 ORDER BY id", r => Bodies.One(r.Bytes(0)), RowIds.First(run, sink), RowIds.End(run, sink));
        return HeldItems.Of(items);
    }

    /// <summary>Forgets it: the sink is through.</summary>
    public void Clear(WriteTransaction transaction)
    {
        transaction.Run("DELETE FROM held WHERE id>=?1 AND id<?2", RowIds.First(run, sink), RowIds.End(run, sink));
        transaction.Run("UPDATE steps SET held=0 WHERE run=?1 AND ord=?2", run, sink);
    }

    private static MediaItem Bare(MediaItem item) => new()
    {
        Kind = item.Kind,
        Title = item.Title,
        Year = item.Year,
        Ids = item.Ids,
        Ratings = item.Ratings?.Where(r => string.Equals(r.Whose, Rating.OwnMark, StringComparison.Ordinal)).ToList(),
        Watches = item.Watches,
        Progress = item.Progress,
        Favourite = item.Favourite,
        Lists = item.Lists,
        Tags = item.Tags,
        Note = item.Note,
    };
}
