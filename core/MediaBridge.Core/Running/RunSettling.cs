using MediaBridge.Core.State;

namespace MediaBridge.Core.Running;

/// <summary>Ends a run in one transaction together with all that the next one builds on.</summary>
internal sealed class RunSettling(RunContext context, List<SinkWork> works, List<ReadRow> reads)
{
    /// <summary>What the next run builds on: cursors, the latest items and results, and no more parked items than are left.</summary>
    public async Task SettleAsync(int exit, CancellationToken cancellationToken)
    {
        var own = reads.FindAll(r => r.Ord < context.Pipeline.From.Count);
        var belongs = await BelongingsAsync(own, cancellationToken);
        var yields = await YieldsAsync(own, cancellationToken);
        var keepsLatest = LatestItems.Keeps(context) && !context.Options.IsPartial;
        var inputs = keepsLatest ? await QuietSinks.InputsAsync(context, cancellationToken) : null;
        using var transaction = await context.Database.WriteAsync(cancellationToken);
        foreach (var read in own)
        {
            if (keepsLatest)
            {
                LatestItems.Keep(transaction, context, read);
            }

            if (read is { Complete: true, Next: { } next } && !context.Options.IsPartial && belongs.TryGetValue(read.Source, out var whose))
            {
                CursorStore.Store(transaction, context.Pipeline.Name, read.Source, whose, next, context.Run.Id);
            }
        }

        foreach (var (source, (what, items)) in yields)
        {
            Yields.Store(transaction, context.Pipeline.Name, source, what, items, context.Run.Id);
        }

        foreach (var work in works.Where(w => works.Exists(b => b.After == w && b.Info.NeedsAll)))
        {
            StageResults.Keep(transaction, context, work);
        }

        if (keepsLatest)
        {
            QuietSinks.Keep(transaction, context, works, inputs);
        }

        foreach (var work in works.Where(w => w.IsPrinted))
        {
            transaction.Run("DELETE FROM owned WHERE step=?1", work.Journal);
            transaction.Run("DELETE FROM quiet WHERE step=?1", work.Journal);
        }

        transaction.Run("DELETE FROM staged WHERE owner=?1", context.RenderedOwner);
        if (!context.Options.IsPartial)
        {
            transaction.Run($"DELETE FROM parked WHERE step=?1 AND run<?2{context.WhichWait}", ResolvePhase.ParkedStep(context.Pipeline.Name), context.Run.Id);
        }

        transaction.Run("UPDATE runs SET phase='done', state='done', exit=?2, ended=?3 WHERE id=?1", context.Run.Id, exit, context.Runs.Now());
        transaction.Commit();
    }

    /// <summary>Whether the account is known that it was read from: a run that is gone on with may have lost it.</summary>
    private bool IsKnown(ReadRow read) => !context.Down.ContainsKey(read.Source);

    private async Task<Dictionary<string, (string Belongs, long Items)>> YieldsAsync(List<ReadRow> own, CancellationToken cancellationToken)
    {
        var yields = new Dictionary<string, (string Belongs, long Items)>(StringComparer.Ordinal);
        foreach (var read in own.Where(r => Yields.Counts(context, r) && IsKnown(r)))
        {
            var step = context.Pipeline.From.First(s => string.Equals(s.Id, read.Source, StringComparison.Ordinal));
            if (Yields.Left(read, read.Before) is { } left)
            {
                yields[read.Source] = (await Yields.BelongsAsync(context, step, cancellationToken), left);
            }
        }

        return yields;
    }

    private async Task<Dictionary<string, string>> BelongingsAsync(List<ReadRow> own, CancellationToken cancellationToken)
    {
        var belongs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var read in own.Where(r => r.Next is not null && IsKnown(r)))
        {
            var step = context.Pipeline.From.First(s => string.Equals(s.Id, read.Source, StringComparison.Ordinal));
            belongs[read.Source] = await CursorStore.BelongsAsync(context, step, cancellationToken);
        }

        return belongs;
    }
}
