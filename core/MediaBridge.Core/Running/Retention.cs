using MediaBridge.Core.State;

namespace MediaBridge.Core.Running;

/// <summary>Deletes what finished runs leave behind: bodies of all but the newest few, and staged bytes that nobody names any more.</summary>
internal sealed class Retention(StateDatabase database, StagingArea staging, KeptAnswers? answers = null)
{
    public async Task PruneAsync(string pipeline, int keep, CancellationToken cancellationToken)
    {
        var old = database.List(
            """
            SELECT id FROM runs WHERE pipeline=?1 AND state<>'active' AND pruned=0
              AND id NOT IN (SELECT id FROM runs WHERE pipeline=?1 AND state<>'active' ORDER BY id DESC LIMIT ?2)
            """,
            r => r.GetInt64(0), pipeline, keep);
        foreach (var run in old)
        {
            using var transaction = await database.WriteAsync(cancellationToken);
            Empty(transaction, run);
            answers?.Delete(run);
            transaction.Run("UPDATE runs SET pruned=1 WHERE id=?1", run);
            transaction.Commit();
        }

        await staging.SweepAsync(cancellationToken);
    }

    /// <summary>Deletes a run as if it had never been.</summary>
    public async Task ForgetAsync(long run, CancellationToken cancellationToken)
    {
        using (var transaction = await database.WriteAsync(cancellationToken))
        {
            Empty(transaction, run);
            transaction.Run("DELETE FROM reads WHERE run=?1", run);
            transaction.Run("DELETE FROM steps WHERE run=?1", run);
            transaction.Run("DELETE FROM runs WHERE id=?1", run);
            transaction.Commit();
        }

        await staging.SweepAsync(cancellationToken);
    }

    private static void Empty(WriteTransaction transaction, long run)
    {
        foreach (var table in (string[])["items", "barriers", "resolved", "changes", "change_bodies", "held"])
        {
            transaction.Run($"DELETE FROM {table} WHERE id>=?1 AND id<?2", RowIds.FirstOfRun(run), RowIds.EndOfRun(run));
        }

        foreach (var table in (string[])["decisions", "folders", "found", "match_uses", "removals"])
        {
            transaction.Run($"DELETE FROM {table} WHERE run=?1", run);
        }

        transaction.Run("DELETE FROM staged WHERE owner IN (?1, ?2)", $"run:{run}", $"out:{run}");
    }
}
