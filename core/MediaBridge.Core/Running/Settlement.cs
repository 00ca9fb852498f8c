using MediaBridge.Core.Pipelines;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Settles what is in doubt and what is in conflict, by planning the desires behind it again and comparing by target.</summary>
internal sealed class Settlement(RunContext context, SinkWork work, ChangeStore changes, Journal journal, Lazy<HeldItems?> before)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    /// <summary>Changes that were intended and have no result: a repeatable sink gets them again, any other plans them again.</summary>
    public async Task InDoubtAsync(CancellationToken cancellationToken)
    {
        var doubtful = changes.Rows($"state={(int)ChangeState.Intended}").ToList();
        if (doubtful.Count == 0)
        {
            return;
        }

        var again = doubtful.FindAll(r => work.Info.Repeatable || IsBytes(r.Change));
        if (again.Count > 0)
        {
            using var transaction = await context.Database.WriteAsync(cancellationToken);
            foreach (var row in again)
            {
                ChangeStore.SetState(transaction, row.Id, ChangeState.Planned);
            }

            transaction.Commit();
        }

        doubtful.RemoveAll(again.Contains);
        if (doubtful.Count > 0 && await WaitUntilVisibleAsync(doubtful, cancellationToken))
        {
            await PlanAgainAsync(doubtful, "in doubt", cancellationToken);
        }
    }

    /// <summary>Changes whose target moved since the plan are planned again once. True if something is to be applied again.</summary>
    public async Task<bool> ConflictsAsync(CancellationToken cancellationToken)
    {
        var conflicts = changes.Rows($"state={(int)ChangeState.Settled} AND outcome={(int)Outcome.Failed}")
            .Where(r => r.Result?.Error?.Kind == ErrorKind.Conflict && r.Change.Do is not null).ToList();
        if (conflicts.Count == 0)
        {
            return false;
        }

        await PlanAgainAsync(conflicts, "in conflict", cancellationToken);
        return true;
    }

    /// <summary>Bytes that are put back by an undo: writing them twice is the same as once.</summary>
    private static bool IsBytes(PlannedChange change) => change.Do is null && (change.Content is not null || change.Kind == ChangeKind.Delete);

    /// <summary>A write may not show at once: waits a short while; false if it would be long, then the change stays in doubt until the next run.</summary>
    private async Task<bool> WaitUntilVisibleAsync(List<ChangeRow> doubtful, CancellationToken cancellationToken)
    {
        var until = doubtful.Max(r => Journal.Time(r.Intended!) + r.Change.SettleAfter);
        return await WaitAsync(context, work, until, cancellationToken);
    }

    /// <summary>Waits until reads show what was written; false, at once, if that would be long.</summary>
    public static async Task<bool> WaitAsync(RunContext context, SinkWork work, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var wait = until - context.Clock.GetUtcNow();
        if (wait > LongestWait)
        {
            return false;
        }

        if (wait > TimeSpan.Zero)
        {
            context.Tell("apply", work.Step.Id, 0, null, $"{work.Step.Id}: waiting until the service shows what was written last");
            await Task.Delay(wait, context.Clock, cancellationToken);
        }

        return true;
    }

    private async Task PlanAgainAsync(List<ChangeRow> rows, string why, CancellationToken cancellationToken)
    {
        context.AllowWrites(work, isAllowed: false);
        var planned = new Dictionary<string, PlannedChange>(StringComparer.Ordinal);
        CurrentItems? current;
        try
        {
            current = work.CurrentFrom is null ? null : await CurrentItems.ReadAsync(work, journal, context.Hider, cancellationToken);
            var request = new PlanRequest
            {
                Desired = rows.Select(r => r.Change.Do).OfType<DesiredItem>().ToAsyncEnumerable(),
                Count = rows.Count,
                Current = current?.For(work.Person),
                CurrentComplete = current?.Complete ?? false,
                Owned = journal.Owned(),
                Facets = work.Facets,
            };
            await foreach (var change in work.Sink.PlanAsync(request, cancellationToken))
            {
                var hidden = context.Hider.Value(change);
                planned.TryAdd(hidden.Target, hidden);
            }
        }
        finally
        {
            context.AllowWrites(work, isAllowed: true);
        }

        if (current is { Complete: false })
        {
            return; // absence is not proven: it stays as it is and is parked
        }

        var told = before.Value is null ? [] : LostEffects.Told(rows.Where(r => r.State == ChangeState.Intended).Select(r => r.Change), changes.Rows().Select(r => (r.Change, r.Result)));
        using var transaction = await context.Database.WriteAsync(cancellationToken);
        foreach (var row in rows.Where(r => r.Change.Do is not null))
        {
            journal.Unpark(transaction, row.Change.Target);
            Settle(transaction, row, planned.GetValueOrDefault(row.Change.Target), current, told, why);
        }

        transaction.Commit();
    }

    private void Settle(WriteTransaction transaction, ChangeRow row, PlannedChange? again, CurrentItems? current, List<DesiredItem> told, string why)
    {
        if (again is null or { Kind: ChangeKind.Unchanged })
        {
            var doubtful = row.State == ChangeState.Intended;
            var result = new ChangeResult
            {
                Target = row.Change.Target,
                Outcome = doubtful ? Outcome.Applied : Outcome.AlreadyThere,
                Tag = again?.Precondition,
                Item = again?.Found,
            };
            var lost = doubtful ? EffectInverse.Of(LostEffects.Of(row.Change, told, before.Value, current), before.Value) : [];
            ChangeStore.Settle(transaction, row.Id, result, [.. row.UndoEffects, .. lost]);
            journal.Own(transaction, row.Change, result.Tag, context.Run.Id);
            journal.KeepSettling(transaction, row.Change, result);
            return;
        }

        if (again.Kind == ChangeKind.Skip)
        {
            ChangeStore.Settle(transaction, row.Id, ChangeResult.Rejected(row.Change, again.Reason ?? $"it was {why} and can no longer be done"));
            return;
        }

        var existing = ExistingRule.Concerns(again) ? ExistingRule.PolicyOf(work.Step, context.Options) : ExistingValues.Overwrite;
        if (existing == ExistingValues.Keep)
        {
            ChangeStore.Replace(transaction, row.Id, ExistingRule.Kept(again), ChangeState.Settled, [], ReasonWords.Kept);
        }
        else if (existing == ExistingValues.Ask && !IsAnswered(row, again))
        {
            // Somebody gave it another value meanwhile: what was asked before was not about this one.
            var ask = ExistingRule.Question(again);
            ChangeStore.Replace(transaction, row.Id, again with { Ask = ask, Reason = ask.Text }, ChangeState.Held, []);
            journal.Park(transaction, again with { Ask = ask }, ErrorKind.InteractionNeeded, ask.Text, context.Run.Id);
        }
        else
        {
            ChangeStore.Replace(transaction, row.Id, again with { Ask = again.Ask ?? row.Change.Ask, Answer = row.Change.Answer }, ChangeState.Planned, EffectInverse.Of(again.Effects, current));
        }
    }

    private bool IsAnswered(ChangeRow row, PlannedChange again)
        => string.Equals(context.Options.Answers.GetValueOrDefault(ExistingRule.Code), ExistingRule.Overwrite, StringComparison.Ordinal)
        || (row.Change is { Ask.Code: ExistingRule.Code, Answer: ExistingRule.Overwrite } && row.Change.Fields.SequenceEqual(again.Fields));
}
