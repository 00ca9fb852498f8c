using System.Globalization;
using MediaBridge.Core.State;
using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.Running;

/// <summary>The tables of what was read: one row a source, one row an item.</summary>
internal sealed class ReadStore(StateDatabase database, long run)
{
    private const string Columns = "source, ord, ended, dirty, resume, start, next, complete, announced, reason, why, items, removed, kind, before, yielded";

    public List<ReadRow> All() => database.List($"SELECT {Columns} FROM reads WHERE run=?1 ORDER BY ord", Row, run);

    public ReadRow? Find(string source) => database.First($"SELECT {Columns} FROM reads WHERE run=?1 AND source=?2", Row, run, source);

    public async Task CreateAsync(string source, int ord, string? start, string? why, CancellationToken cancellationToken)
    {
        using var transaction = await database.WriteAsync(cancellationToken);
        transaction.Run("INSERT INTO reads(run, source, ord, start, why) VALUES(?1, ?2, ?3, ?4, ?5)", run, source, ord, start, why);
        transaction.Commit();
    }

    /// <summary>Forgets what was read of a source, so that it starts over.</summary>
    public async Task ResetAsync(ReadRow read, CancellationToken cancellationToken)
    {
        using var transaction = await database.WriteAsync(cancellationToken);
        transaction.Run("DELETE FROM items WHERE space=?1", RowIds.Space(run, read.Ord));
        transaction.Run("DELETE FROM removals WHERE run=?1 AND source=?2", run, read.Source);
        transaction.Run("DELETE FROM decisions WHERE run=?1 AND step=?2", run, read.Source);
        transaction.Run("UPDATE reads SET dirty=0, resume=NULL, next=NULL, items=0, removed=0, yielded=0 WHERE run=?1 AND source=?2", run, read.Source);
        transaction.Commit();
    }

    /// <summary>The number after that of the newest item.</summary>
    public long NextNumber()
    {
        var last = database.First(
            "SELECT max(id) FROM items WHERE id >= ?1 AND id < ?2", r => r.IsDBNull(0) ? -1L : r.GetInt64(0), RowIds.First(run, 0), RowIds.End(run, 0));
        return last < 0 ? 0 : last - RowIds.First(run, 0) + 1;
    }

    private static ReadRow Row(SqliteDataReader r) => new()
    {
        Source = r.GetString(0),
        Ord = r.GetInt32(1),
        Ended = r.GetInt64(2) != 0,
        Dirty = r.GetInt64(3) != 0,
        Resume = r.Text(4),
        Start = r.Text(5),
        Next = r.Text(6),
        Complete = r.GetInt64(7) != 0,
        Announced = r.IsDBNull(8) ? null : Convert.ToInt64(r.GetValue(8), CultureInfo.InvariantCulture),
        Reason = r.Text(9),
        Why = r.Text(10),
        Items = r.GetInt64(11),
        Removed = r.GetInt64(12),
        Kind = r.Text(13),
        Before = r.IsDBNull(14) ? null : r.GetInt64(14),
        Yielded = r.GetInt64(15),
    };
}
