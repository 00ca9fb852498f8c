using MediaBridge.Core.State;

namespace MediaBridge.Core.Running;

/// <summary>Items that earlier runs knew more of: this run had no connection for one of their lookups. What was made of more must not be replaced by what is made of less.</summary>
internal sealed class Degraded(RunContext context)
{
    /// <summary>Whether any lookup of this run waits for a connection.</summary>
    public bool AnyWaits => context.Database.First("SELECT 1 FROM decisions WHERE run=?1 AND what=?2 LIMIT 1", r => r.GetInt64(0), context.Run.Id, ItemAtHand.Waits) == 1;

    /// <summary>How many there are.</summary>
    public long Count => AnyWaits ? Keys().LongCount() : 0;

    /// <summary>Their keys: those that wait since this run, and that an earlier run had.</summary>
    public IEnumerable<string> Keys()
    {
        // A dry run parks nothing: there it cannot be told whether an item waited before.
        if (!AnyWaits || context.Run.Dry)
        {
            return [];
        }

        var step = ResolvePhase.ParkedStep(context.Pipeline.Name);
        var before = context.Runs.Finished(context.Pipeline.Name, context.Run.Id).Where(r => !r.Dry).Select(r => r.Id).FirstOrDefault(-1);
        return context.Database.List(
            """
            SELECT p.target FROM parked p WHERE p.step=?1 AND p.run=?2 AND p.kind=?3 AND p.attempts=1
              AND (EXISTS (SELECT 1 FROM items x WHERE x.space>=?4 AND x.space<?5 AND x.key=p.target)
                OR EXISTS (SELECT 1 FROM latest l WHERE l.key=p.target AND substr(l.stream, 1, length(?6))=?6))
            """,
            r => r.GetString(0), step, context.Run.Id, ItemAtHand.WaitingKind, RowIds.Space(Math.Max(before, 0), 0), RowIds.Space(Math.Max(before, 0) + 1, 0), $"items\n{context.Pipeline.Name}\n");
    }
}
