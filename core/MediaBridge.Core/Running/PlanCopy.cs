using MediaBridge.Core.State;

namespace MediaBridge.Core.Running;

/// <summary>Copies what a dry run read and resolved to the run that applies its plan.</summary>
internal static class PlanCopy
{
    public static async Task CopyAsync(StateDatabase database, RunRow plan, RunRow run, CancellationToken cancellationToken)
    {
        var shift = RowIds.FirstOfRun(run.Id) - RowIds.FirstOfRun(plan.Id);
        var space = RowIds.Space(run.Id, 0) - RowIds.Space(plan.Id, 0);
        var (from, to) = (RowIds.FirstOfRun(plan.Id), RowIds.EndOfRun(plan.Id));
        using var transaction = await database.WriteAsync(cancellationToken);
        transaction.Run(
            """
            INSERT INTO reads(run, source, ord, ended, dirty, resume, start, next, complete, announced, reason, kind, why, items, removed, before, yielded)
            SELECT ?2, source, ord, ended, dirty, resume, start, next, complete, announced, reason, kind, why, items, removed, before, yielded FROM reads WHERE run=?1
            """,
            plan.Id, run.Id);
        transaction.Run("INSERT INTO items(id, space, key, body) SELECT id+?3, space+?4, key, body FROM items WHERE id>=?1 AND id<?2", from, to, shift, space);
        transaction.Run("INSERT INTO barriers(id, body) SELECT id+?3, body FROM barriers WHERE id>=?1 AND id<?2", from, to, shift);
        transaction.Run("INSERT INTO resolved(id, body) SELECT id+?3, body FROM resolved WHERE id>=?1 AND id<?2", from, to, shift);
        transaction.Run("INSERT INTO removals(run, source, key) SELECT ?2, source, key FROM removals WHERE run=?1", plan.Id, run.Id);
        transaction.Run("INSERT INTO staged(owner, sha) SELECT ?2, sha FROM staged WHERE owner=?1", $"run:{plan.Id}", $"run:{run.Id}");
        transaction.Run(
            "INSERT INTO decisions(run, item, step, what, reason, why) SELECT ?2, item, step, what, reason, why FROM decisions WHERE run=?1 AND step NOT IN (SELECT sink FROM steps WHERE run=?1)", plan.Id, run.Id);
        transaction.Run("UPDATE runs SET phase='plan', generation=?2 WHERE id=?1", run.Id, plan.Generation);
        transaction.Commit();
    }
}
