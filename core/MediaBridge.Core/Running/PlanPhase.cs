using MediaBridge.Core.Output;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Third phase, sink by sink: what would change. Read-only; interrupted, it starts over.</summary>
internal sealed class PlanPhase(RunContext context, SinkWork work)
{
    /// <summary>Changes with an item in them that are stored at once.</summary>
    private const int Page = 200;

    /// <summary>Changes of any kind that are: those of files are small, and each commit of staged bytes touches pages all over an index.</summary>
    private const int LightPage = 1000;

    private const int ItemsAhead = 100;
    private const int ChangesAhead = 100;
    private readonly Journal _journal = new(context.Database, context.Clock, work.Journal);
    private readonly ChangeStore _changes = new(context.Database, context.Run.Id, work.Ord);
    private readonly Decisions _decisions = new(context.Run.Id, context.Hider, context.Redact);
    private bool _writes;

    public async Task RunAsync(DesiredStream desired, CancellationToken cancellationToken)
    {
        using (var clear = await context.Database.WriteAsync(cancellationToken))
        {
            _changes.Clear(clear);
            clear.Run("DELETE FROM decisions WHERE run=?1 AND step=?2", context.Run.Id, work.Step.Id);
            if (!context.Run.Dry)
            {
                _journal.TakeOver(clear, context.WaitingOf(work.Step));
            }

            clear.Commit();
        }

        var owned = _journal.Owned();
        if (NotWhole(desired, owned) is { } reason)
        {
            await FinishAsync([], 0, reason, null, cancellationToken);
            return;
        }

        var current = work.CurrentFrom is null ? null : await CurrentItems.ReadAsync(work, _journal, context.Hider, cancellationToken);
        var request = new PlanRequest
        {
            Desired = desired.Items(cancellationToken).Ahead(ItemsAhead, cancellationToken),
            Count = desired.Count,
            Current = current?.For(work.Person),
            CurrentComplete = current?.Complete ?? false,
            Owned = owned,
            Facets = work.Facets,
            Mirror = desired.Mirror,
            NothingChanged = await desired.NothingChangedAsync(cancellationToken),
            Reject = (item, why) => _decisions.Add(item, work.Step.Id, "rejected", context.Redact(why)),
        };
        var judge = new PlanJudge(context, work, _journal, current) { KeepsFiles = !context.Options.IsPartial && desired.LacksRows && work is { After: null, Sink: IPerItemFiles { IsPerItem: true } } };
        if (work is { After: null, Sink: IPerItemFiles { IsPerItem: true } })
        {
            judge = new PlanJudge(context, work, _journal, current) { KeepsFiles = judge.KeepsFiles, KeepsFilesOf = new Degraded(context).Keys().ToHashSet(StringComparer.Ordinal) };
        }

        var batch = new List<JudgedChange>(Page);
        var (number, heavy) = (0L, 0);
        await foreach (var change in work.Sink.PlanAsync(request, cancellationToken).Ahead(ChangesAhead, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            batch.Add(await judge.JudgeAsync(context.Hider.Value(change), cancellationToken));
            heavy += change.Do is null ? 0 : 1;
            if (heavy == Page || batch.Count == LightPage)
            {
                number = await StoreAsync(batch, number, cancellationToken);
                heavy = 0;
            }
        }

        await FinishAsync(batch, number, null, current, cancellationToken);
    }

    /// <summary>A blocked read never replaces a fuller output: whole files are not written from a part unless earlier runs fill it up or there is nothing yet.</summary>
    private string? NotWhole(DesiredStream desired, OwnedList owned)
    {
        if (work is { Info.NeedsAll: true, After.Sink: DownSink } && owned.Count > 0)
        {
            return $"Not written: {work.After.Step.Id} could not work, and what stands there was made from what it gave.";
        }

        if (!work.Info.NeedsAll || work.After is not null || (owned.Count == 0 && !Journal.HasOther(context.Database, work.AnyDay)) || work.Sink is IPerItemFiles { IsPerItem: true })
        {
            return null;
        }

        if (context.Options.IsPartial)
        {
            return "Not written: only a part was asked for, and what stands there was made from more. Write it to another place, or run without --limit, --where and --since.";
        }

        if (desired.StepsAway)
        {
            return "Not written: too many items wait for a step that could not be done, and what stands there was made from more.";
        }

        return desired.IsWhole || desired.UsesLatest ? null : "Not written: reading was incomplete, and what stands there was made from more.";
    }

    private async Task<long> StoreAsync(List<JudgedChange> batch, long number, CancellationToken cancellationToken)
    {
        using var transaction = await context.Database.WriteAsync(cancellationToken);
        number = Write(transaction, batch, number);
        transaction.Commit();
        context.Tell("plan", work.Step.Id, number);
        return number;
    }

    private async Task FinishAsync(List<JudgedChange> batch, long number, string? message, CurrentItems? current, CancellationToken cancellationToken)
    {
        using var transaction = await context.Database.WriteAsync(cancellationToken);
        number = Write(transaction, batch, number);
        SinkStore.Set(transaction, context.Run.Id, work.Step.Id, work.Ord, SinkRow.Planned, message, message is null || context.Options.IsPartial ? null : WhyNotWhole());
        if (current is { Complete: true } && !context.Run.Dry && _writes)
        {
            new HeldStore(context.Database, context.Run.Id, work.Ord).Keep(transaction, current);
        }

        transaction.Commit();
        context.Tell("plan", work.Step.Id, number, number, message);
    }

    /// <summary>The kind of what keeps the items away: what follows from an account that must sign in again is no trouble of a service.</summary>
    private string WhyNotWhole()
    {
        var kinds = new ReadStore(context.Database, context.Run.Id).All().Where(r => !r.Complete).Select(r => r.Kind)
            .Concat(context.Pipeline.Steps.Where(s => context.Down.ContainsKey(s.Id)).Select(s => context.Down[s.Id].Kind.ToString()))
            .Distinct(StringComparer.Ordinal).ToList();
        return kinds is [{ } one] ? one : nameof(ErrorKind.Transient);
    }

    private long Write(WriteTransaction transaction, List<JudgedChange> batch, long number)
    {
        foreach (var judged in batch)
        {
            var (change, state, undoEffects) = judged;
            if (_changes.Insert(transaction, number, change, state, undoEffects, judged.Why))
            {
                number++;
                _writes |= state == ChangeState.Planned;
                if (state is ChangeState.Held or ChangeState.Parked && !context.Run.Dry)
                {
                    _journal.Park(transaction, change, state == ChangeState.Held ? ErrorKind.InteractionNeeded : ErrorKind.Transient, change.Reason ?? change.Ask?.Text ?? "", context.Run.Id);
                }
            }
            else
            {
                var item = change.Items.Count > 0 ? change.Items[0].ToString() : change.Target;
                _decisions.Add(item, work.Step.Id, "skipped", $"another item already changes {change.Target}", ReasonWords.Duplicate);
            }
        }

        _decisions.Write(transaction);
        batch.Clear();
        return number;
    }
}
