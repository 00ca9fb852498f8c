using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Plans, from the journal of an earlier run, what puts a sink's target back: bytes by mirroring, facets by their inverse. What somebody changed since is kept and reported.</summary>
internal sealed class UndoPlan(RunContext context, SinkWork work, long undone)
{
    private readonly Journal _journal = new(context.Database, context.Clock, work.Journal);
    private readonly ChangeStore _before = new(context.Database, undone, work.Ord);
    private readonly ChangeStore _changes = new(context.Database, context.Run.Id, work.Ord);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var plan = new List<JudgedChange>();
        var facets = new List<ChangeRow>();
        await Settlement.WaitAsync(context, work, _journal.SettledAt(), cancellationToken);
        foreach (var row in _before.Rows($"state={(int)ChangeState.Settled} AND outcome={(int)Outcome.Applied}", descending: true))
        {
            if (Mirrored(row) is { } bytes)
            {
                plan.Add(new JudgedChange(bytes, ChangeState.Planned, []));
            }
            else if (work.CurrentFrom is null && _journal.SettledAt(row.Change.Target) > context.Clock.GetUtcNow())
            {
                plan.Add(Skip(row, "the service does not show it yet: undo the run again in some minutes"));
            }
            else if (row.Change.Inverse is not null || row.UndoEffects.Count > 0)
            {
                facets.Add(row);
            }
            else
            {
                plan.Add(Skip(row, "this change says nothing about how to undo it"));
            }
        }

        if (facets.Count > 0)
        {
            await FacetsAsync(facets, plan, cancellationToken);
        }

        using var transaction = await context.Database.WriteAsync(cancellationToken);
        _changes.Clear(transaction);
        var number = 0L;
        foreach (var judged in plan)
        {
            number += _changes.Insert(transaction, number, judged.Change, judged.State, [], judged.Why) ? 1 : 0;
        }

        SinkStore.Set(transaction, context.Run.Id, work.Step.Id, work.Ord, SinkRow.Planned);
        transaction.Commit();
    }

    private static JudgedChange Skip(ChangeRow row, string reason)
        => new(new PlannedChange { Kind = ChangeKind.Skip, Target = row.Change.Target, Items = row.Change.Items, Summary = row.Change.Summary, Reason = reason }, ChangeState.Settled, []);

    private static PlannedChange? Mirrored(ChangeRow row)
    {
        var change = row.Result?.Content is { } written ? row.Change with { Content = written } : row.Change;
        var back = new PlannedChange { Kind = ChangeKind.Delete, Target = change.Target, Items = change.Items, Summary = $"undo: {change.Summary ?? change.Target}", Ask = change.Ask, Answer = change.Answer };
        return change.Kind switch
        {
            ChangeKind.Create when change.Content is not null => back with { Precondition = row.Result?.Tag, Overwritten = change.Content },
            ChangeKind.Update when change is { Content: not null, Overwritten: not null }
                => back with { Kind = ChangeKind.Update, Content = change.Overwritten, Overwritten = change.Content, Precondition = row.Result?.Tag },
            ChangeKind.Delete when change.Overwritten is not null => back with { Kind = ChangeKind.Create, Content = change.Overwritten, Precondition = "" },
            _ => null,
        };
    }

    /// <summary>Facets: those that still stand as the run left them are set back.</summary>
    private async Task FacetsAsync(List<ChangeRow> rows, List<JudgedChange> plan, CancellationToken cancellationToken)
    {
        var current = work.CurrentFrom is null ? null : await CurrentItems.ReadAsync(work, _journal, context.Hider, cancellationToken);
        if (current is { Complete: false })
        {
            plan.AddRange(rows.Select(r => Skip(r, $"the target could not be read completely: {current.Reason}")));
            return;
        }

        var standing = await PlanAsync(rows.Select(r => r.Change.Do).OfType<DesiredItem>(), current, cancellationToken);
        var edited = rows.Where(r => r.Change.Do is not null && standing.TryGetValue(r.Change.Target, out var again) && again.Kind is not (ChangeKind.Unchanged or ChangeKind.Skip)).ToList();
        plan.AddRange(edited.Select(r => Skip(r, "somebody changed it since; that is kept") with { Why = ReasonWords.Moved }));
        var ours = rows.Except(edited).ToList();
        var desires = ours.SelectMany(r => (IEnumerable<DesiredItem?>)[r.Change.Inverse, .. r.UndoEffects]).OfType<DesiredItem>().ToList();
        var back = await PlanAsync(FoldedDesires.Of(desires, current), current, cancellationToken);
        var kept = back.Values.SelectMany(c => EffectInverse.Of(c.Effects, current)).ToList();
        if (kept.Count > 0)
        {
            // Undoing has effects of its own, such as a play that is put back: what they would take away is wanted first.
            back = await PlanAsync(FoldedDesires.Of([.. kept, .. desires], current), current, cancellationToken);
        }

        plan.AddRange(back.Values.Select(c => new JudgedChange(c, c.Kind is ChangeKind.Unchanged or ChangeKind.Skip ? ChangeState.Settled : ChangeState.Planned, [])));
    }

    private async Task<Dictionary<string, PlannedChange>> PlanAsync(IEnumerable<DesiredItem> desires, CurrentItems? current, CancellationToken cancellationToken)
    {
        var list = desires.ToList();
        var planned = new Dictionary<string, PlannedChange>(StringComparer.Ordinal);
        var request = new PlanRequest { Desired = list.ToAsyncEnumerable(), Count = list.Count, Current = current?.For(work.Person), CurrentComplete = current?.Complete ?? false, Owned = _journal.Owned(), Facets = work.Facets };
        await foreach (var change in work.Sink.PlanAsync(request, cancellationToken))
        {
            var hidden = context.Hider.Value(change);
            planned.TryAdd(hidden.Target, hidden);
        }

        return planned;
    }
}
