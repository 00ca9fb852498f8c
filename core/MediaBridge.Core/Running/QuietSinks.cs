using MediaBridge.Core.State;

namespace MediaBridge.Core.Running;

/// <summary>Sinks that have written all there is: while nothing that goes into them changes, they only look whether it still stands.</summary>
internal static class QuietSinks
{
    /// <summary>All that what a sink writes depends on, besides the items; null if the account of a source is not known.</summary>
    public static async Task<string?> InputsAsync(RunContext context, CancellationToken cancellationToken)
    {
        if (context.Pipeline.From.Any(s => context.Down.ContainsKey(s.Id)))
        {
            return null;
        }

        var parts = new List<string>();
        foreach (var step in context.Pipeline.From)
        {
            parts.Add(await CursorStore.BelongsAsync(context, step, cancellationToken));
        }

        return string.Join('\n', parts);
    }

    /// <summary>Notes which sinks of a settled run are quiet.</summary>
    public static void Keep(WriteTransaction transaction, RunContext context, IEnumerable<SinkWork> works, string? inputs)
    {
        var sinks = new SinkStore(context.Database, context.Run.Id);
        foreach (var work in works.Where(w => w.Info.NeedsAll))
        {
            var open = new ChangeStore(context.Database, context.Run.Id, work.Ord)
                .Count($"state<>{(int)ChangeState.Settled} OR outcome IN ({(int)Sdk.Outcome.Failed}, {(int)Sdk.Outcome.Rejected}) OR kind={(int)Sdk.ChangeKind.Skip}");
            var row = sinks.Find(work.Step.Id);
            if (inputs is not null && open == 0 && row is { State: SinkRow.Done, Message: null })
            {
                transaction.Run("INSERT INTO quiet(step, inputs) VALUES(?1, ?2) ON CONFLICT(step) DO UPDATE SET inputs=excluded.inputs", work.Journal, inputs);
            }
            else
            {
                transaction.Run("DELETE FROM quiet WHERE step=?1", work.Journal);
            }
        }
    }
}
