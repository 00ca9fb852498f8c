using System.Runtime.CompilerServices;

namespace MediaBridge.Sdk.Testing;

/// <summary>Plans of the small engine: forwards, again for what is in doubt, and backwards.</summary>
internal sealed class SinkPlanner(SinkMachine machine, SinkRun run, ISink sink)
{
    public async Task<List<SinkRow>> PlanAsync()
    {
        var (changes, current) = await AskAsync(run.Wish.Desired, run.Wish);
        run.Before = current is { Complete: true } ? HeldItems.Of(current.Items.Select(i => MediaItem.Parse(i.ToUtf8()))) : null;
        run.Targets.Clear();
        run.Targets.AddRange(changes.Select(c => c.Target));
        machine.Journal.Adopt(changes);
        return Rows(changes.Select(c => Judge(c, current)));
    }

    /// <summary>Plans changes again that are in doubt or in conflict, and settles them by target.</summary>
    public async Task SettleAsync(List<SinkRow> rows)
    {
        rows.RemoveAll(r => r.Change.Do is null);
        if (rows.Count == 0)
        {
            return;
        }

        var wait = rows.Max(r => (r.Intended ?? default) + r.Change.SettleAfter) - machine.Services.Clock.GetUtcNow();
        if (wait > TimeSpan.Zero)
        {
            machine.Services.Clock.Advance(wait);
        }

        var (changes, current) = await AskAsync([.. rows.Select(r => r.Change.Do!)], run.Wish with { Mirror = false });
        if (current is { Complete: false })
        {
            return;
        }

        machine.Commit(() => rows.ForEach(r => Settle(r, changes.Find(c => c.Target == r.Change.Target), current)));
    }

    /// <summary>What puts the target back as it was before the undone run.</summary>
    public async Task<List<SinkRow>> UndoAsync()
    {
        var plan = new List<(PlannedChange, SinkRowState, IReadOnlyList<DesiredItem>)>();
        var facets = new List<SinkRow>();
        foreach (var row in run.Undoes!.Applied.Reverse())
        {
            if (Mirrored(row) is { } bytes)
            {
                plan.Add((bytes, SinkRowState.Planned, []));
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
            plan.AddRange(await FacetsAsync(facets));
        }

        return Rows(plan);
    }

    private static (PlannedChange, SinkRowState, IReadOnlyList<DesiredItem>) Skip(SinkRow row, string reason)
        => (new PlannedChange { Kind = ChangeKind.Skip, Target = row.Change.Target, Reason = reason }, SinkRowState.Settled, []);

    private static PlannedChange? Mirrored(SinkRow row)
    {
        var change = row.Result?.Content is { } written ? row.Change with { Content = written } : row.Change;
        var back = new PlannedChange { Kind = ChangeKind.Delete, Target = change.Target, Items = change.Items, Ask = change.Ask, Answer = change.Answer };
        return change.Kind switch
        {
            ChangeKind.Create when change.Content is not null => back with { Precondition = row.Result?.Tag, Overwritten = change.Content },
            ChangeKind.Update when change is { Content: not null, Overwritten: not null }
                => back with { Kind = ChangeKind.Update, Content = change.Overwritten, Overwritten = change.Content, Precondition = row.Result?.Tag },
            ChangeKind.Delete when change.Overwritten is not null => back with { Kind = ChangeKind.Create, Content = change.Overwritten, Precondition = "" },
            _ => null,
        };
    }

    /// <summary>In a plan, the first change of a target counts.</summary>
    private static List<SinkRow> Rows(IEnumerable<(PlannedChange Change, SinkRowState State, IReadOnlyList<DesiredItem> Undo)> plan)
        => [.. plan.DistinctBy(p => p.Change.Target, StringComparer.Ordinal).Select(p => new SinkRow(p.Change, p.State, p.Undo))];

    private async Task<(List<PlannedChange> Changes, HeldItems? Current)> AskAsync(IReadOnlyList<DesiredItem> desired, SinkWish wish)
    {
        machine.Services.Planning = true;
        try
        {
            var current = machine.Sink.CurrentFrom is null ? null : wish.ReadsNothing ? new HeldItems() : await machine.Sink.ReadAsync(machine.Services, machine.Journal);
            var facets = await machine.Sink.Facets(machine.Services);
            var request = new PlanRequest
            {
                Desired = Give(desired, CancellationToken.None), // it ends only if the sink passes its token on
                Count = desired.Count,
                Current = current?.Items.ToAsyncEnumerable(),
                CurrentComplete = current?.Complete ?? false,
                Owned = machine.Journal.Owned,
                Facets = wish.Limit is null ? facets : [.. facets.Select(wish.Limit)],
                Mirror = wish.Mirror,
                NothingChanged = wish.NothingChanged,
                Reject = (item, reason) =>
                {
                    lock (run.Rejected)
                    {
                        run.Rejected.Add((item, reason));
                    }
                },
            };
            var changes = new List<PlannedChange>();
            await foreach (var change in sink.PlanAsync(request, machine.Token))
            {
                changes.Add(change);
            }

            return (changes, current);
        }
        finally
        {
            machine.Services.Planning = false;
        }
    }

    /// <summary>Items reach a sink as they were stored, never as the objects that somebody made.</summary>
    private async IAsyncEnumerable<DesiredItem> Give(IReadOnlyList<DesiredItem> desired, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var desire in desired)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            machine.OnDesired?.Invoke();
            yield return desire with { Item = MediaItem.Parse(desire.Item.ToUtf8()) };
        }
    }

    private (PlannedChange, SinkRowState, IReadOnlyList<DesiredItem>) Judge(PlannedChange change, HeldItems? current)
    {
        if (change.Kind is ChangeKind.Unchanged or ChangeKind.Skip || (run.Wish.Only is { } only && change.Target != only))
        {
            return (change, SinkRowState.Settled, []);
        }

        if (current is { Complete: false })
        {
            return (change, SinkRowState.Parked, []);
        }

        if (machine.Journal.StillSettling(change, out var left))
        {
            return (change with { Kind = ChangeKind.Unchanged, Found = left }, SinkRowState.Settled, []);
        }

        if (machine.Journal.WasRejected(change))
        {
            return (change with { Kind = ChangeKind.Skip, Reason = "refused before" }, SinkRowState.Settled, []);
        }

        if (change is { Ask: { } ask, Answer: null })
        {
            if (machine.Answer(ask) is not { } answer)
            {
                return (change, SinkRowState.Held, []);
            }

            change = change with { Answer = answer };
            if (answer == Question.Skip)
            {
                return (change with { Kind = ChangeKind.Skip, Reason = "answered with skip" }, SinkRowState.Settled, []);
            }
        }

        return (change, SinkRowState.Planned, EffectInverse.Of(change.Effects, current));
    }

    private void Settle(SinkRow row, PlannedChange? again, HeldItems? current)
    {
        if (again is null or { Kind: ChangeKind.Unchanged })
        {
            var doubtful = row.State == SinkRowState.Intended;
            var lost = doubtful ? EffectInverse.Of(LostEffects.Of(row.Change, LostEffects.Told([row.Change], run.Rows.Select(r => (r.Change, r.Result))), run.Before, current), run.Before) : [];
            row.UndoEffects = [.. row.UndoEffects, .. lost];
            row.Result = new ChangeResult { Target = row.Change.Target, Outcome = doubtful ? Outcome.Applied : Outcome.AlreadyThere, Tag = again?.Precondition, Item = again?.Found };
            row.State = SinkRowState.Settled;
            machine.Journal.Own(row.Change, row.Result.Tag);
            machine.Journal.KeepSettling(row.Change, row.Result);
        }
        else if (again.Kind == ChangeKind.Skip)
        {
            row.State = SinkRowState.Settled;
            row.Result = ChangeResult.Rejected(row.Change, again.Reason ?? "it can no longer be done");
        }
        else
        {
            row.Change = again with { Answer = row.Change.Answer };
            row.UndoEffects = EffectInverse.Of(again.Effects, current);
            row.Result = null;
            row.State = SinkRowState.Planned;
        }
    }

    /// <summary>Facets that still stand as the run left them are set back; what somebody changed since is kept.</summary>
    private async Task<List<(PlannedChange, SinkRowState, IReadOnlyList<DesiredItem>)>> FacetsAsync(List<SinkRow> rows)
    {
        var (standing, current) = await BackAsync([.. rows.Select(r => r.Change.Do).OfType<DesiredItem>()]);
        if (current is { Complete: false })
        {
            return [.. rows.Select(r => Skip(r, "the target could not be read completely"))];
        }

        var edited = rows.FindAll(r => r.Change.Do is not null && standing.Find(c => c.Target == r.Change.Target) is { Kind: not (ChangeKind.Unchanged or ChangeKind.Skip) });
        var plan = edited.ConvertAll(r => Skip(r, "somebody changed it since; that is kept"));
        var desires = rows.Except(edited).SelectMany(r => (IEnumerable<DesiredItem?>)[r.Change.Inverse, .. r.UndoEffects]).OfType<DesiredItem>().ToList();
        var (back, _) = await BackAsync(FoldedDesires.Of(desires, current));
        var kept = back.SelectMany(c => EffectInverse.Of(c.Effects, current)).ToList();
        if (kept.Count > 0)
        {
            (back, _) = await BackAsync(FoldedDesires.Of([.. kept, .. desires], current));
        }

        plan.AddRange(back.Select(c => (c, c.Kind is ChangeKind.Unchanged or ChangeKind.Skip ? SinkRowState.Settled : SinkRowState.Planned, (IReadOnlyList<DesiredItem>)[])));
        return plan;
    }

    private Task<(List<PlannedChange> Changes, HeldItems? Current)> BackAsync(IReadOnlyList<DesiredItem> desires) => AskAsync(desires, new SinkWish { Desired = desires });
}
