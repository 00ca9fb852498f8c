using System.Globalization;
using MediaBridge.Core.State;
using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.Running;

/// <summary>The table of runs.</summary>
internal sealed class RunStore(StateDatabase database, TimeProvider clock)
{
    private const string Columns = "id, pipeline, settings, kind, undoes, state, phase, dry, definition, started, ended, exit, generation, resolved_to, pruned, part, dated";

    public RunRow? Find(long id) => database.First($"SELECT {Columns} FROM runs WHERE id=?1", Row, id);

    public List<RunRow> Newest(int limit, long? before = null)
        => database.List($"SELECT {Columns} FROM runs WHERE id < ?1 ORDER BY id DESC LIMIT ?2", Row, before ?? long.MaxValue, limit);

    /// <summary>The unfinished run of a pipeline that a new one with these settings goes on with.</summary>
    public RunRow? Unfinished(string pipeline, string settings)
        => database.First(
            $"SELECT {Columns} FROM runs WHERE pipeline=?1 AND settings=?2 AND dry=0 AND state='active' ORDER BY id DESC LIMIT 1", Row, pipeline, settings);

    /// <summary>The newest run of a pipeline that was begun and not ended; plans are none.</summary>
    public RunRow? Active(string pipeline)
        => database.First($"SELECT {Columns} FROM runs WHERE pipeline=?1 AND dry=0 AND kind='run' AND state='active' ORDER BY id DESC LIMIT 1", Row, pipeline);

    /// <summary>Runs of a pipeline that are through and whose items are kept, newest first; neither plans nor undos.</summary>
    public List<RunRow> Finished(string pipeline, long before)
        => database.List($"SELECT {Columns} FROM runs WHERE pipeline=?1 AND id<?2 AND dry=0 AND kind='run' AND state='done' AND pruned=0 ORDER BY id DESC", Row, pipeline, before);

    public async Task<RunRow> CreateAsync(string pipeline, string settings, string kind, bool dry, string definition, long? undoes, CancellationToken cancellationToken, string? part = null, string? dated = null)
    {
        using var transaction = await database.WriteAsync(cancellationToken);
        if (!dry)
        {
            transaction.Run("UPDATE runs SET state='superseded', ended=?2 WHERE pipeline=?1 AND state='active' AND dry=0 AND kind=?3", pipeline, Now(), kind);
        }

        var id = Convert.ToInt64(
            transaction.Scalar(
                "INSERT INTO runs(pipeline, settings, kind, undoes, state, phase, dry, definition, started, part, dated) VALUES(?1, ?2, ?3, ?4, 'active', 'read', ?5, ?6, ?7, ?8, ?9) RETURNING id",
                pipeline, settings, kind, undoes, dry ? 1 : 0, definition, Now(), part, dated),
            CultureInfo.InvariantCulture);
        transaction.Commit();
        return Find(id)!;
    }

    public async Task SetPhaseAsync(long run, string phase, CancellationToken cancellationToken)
    {
        using var transaction = await database.WriteAsync(cancellationToken);
        transaction.Run("UPDATE runs SET phase=?2 WHERE id=?1", run, phase);
        transaction.Commit();
    }

    public async Task EndAsync(long run, string state, int exit, CancellationToken cancellationToken)
    {
        using var transaction = await database.WriteAsync(cancellationToken);
        transaction.Run("UPDATE runs SET state=?2, exit=?3, ended=?4 WHERE id=?1", run, state, exit, Now());
        transaction.Commit();
    }

    public string Now() => clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private static RunRow Row(SqliteDataReader r) => new()
    {
        Id = r.GetInt64(0),
        Pipeline = r.GetString(1),
        Settings = r.GetString(2),
        Kind = r.GetString(3),
        Undoes = r.IsDBNull(4) ? null : r.GetInt64(4),
        State = r.GetString(5),
        Phase = r.GetString(6),
        Dry = r.GetInt64(7) != 0,
        Definition = r.GetString(8),
        Started = r.GetString(9),
        Ended = r.Text(10),
        Exit = r.GetInt32(11),
        Generation = r.GetInt32(12),
        ResolvedTo = r.GetInt64(13),
        Pruned = r.GetInt64(14) != 0,
        Part = r.Text(15),
        Dated = r.Text(16) ?? r.GetString(9),
    };
}
