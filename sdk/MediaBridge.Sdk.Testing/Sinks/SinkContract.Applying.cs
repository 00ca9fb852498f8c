namespace MediaBridge.Sdk.Testing;

/// <content>Applying: a result for each change, and a second plan that finds nothing to do.</content>
public abstract partial class SinkContract<TPlugin>
{
    /// <summary>What was applied is there: planning again finds nothing to do but what was refused, is held, or only now has room.</summary>
    [Check]
    public async Task Planning_again_after_applying_finds_nothing_to_do()
    {
        var machine = NewMachine();
        await PlanWellAsync(machine);
        var first = await RunWellAsync(machine);
        machine.AwaitSettling();
        var excused = first.Rows.Where(r => r.Result?.Outcome == Outcome.Rejected || r.State == SinkRowState.Held || r.Change.Kind == ChangeKind.Skip)
            .Select(r => r.Change.Target).ToHashSet(StringComparer.Ordinal);
        if ((await PlanAsync(machine)).Writes.FirstOrDefault(r => !excused.Contains(r.Change.Target)) is { } left)
        {
            var fields = string.Join(", ", left.Change.Fields.Select(f => $"{f.Path} from {f.Before ?? "nothing"} to {f.After ?? "nothing"}"));
            throw Violation(
                $"After everything was applied, '{left.Change.Target}' is to be changed again ({left.Change.Kind}{(fields.Length > 0 ? ": " + fields : "")}).",
                "Compare what is wanted with what is there in the form in which the service keeps it: its scale, its precision, its time zone.");
        }
    }

    /// <summary>Each change gets exactly one result, named by its target.</summary>
    [Check]
    public async Task Each_change_gets_one_result()
    {
        var machine = NewMachine();
        await PlanWellAsync(machine);
        var run = await RunWellAsync(machine);
        if (run.Unanswered.Count > 0)
        {
            throw Violation(
                $"'{run.Unanswered.First()}' was pulled and got no result.",
                "Yield one ChangeResult for every change that is pulled, also for the last, partly filled batch and for what was nothing to do (AlreadyThere).");
        }
    }

    /// <summary>Changes are pulled as they are sent: pulling one journals it, and after a kill all that was pulled is in doubt.</summary>
    [Check]
    public async Task It_pulls_no_more_than_one_call_takes()
    {
        var machine = NewMachine();
        await PlanWellAsync(machine);
        var run = await RunWellAsync(machine);
        if (run.MostAhead > Info.Batch)
        {
            throw Violation(
                $"{run.MostAhead} changes were pulled before the first of them had its result; one call takes {Info.Batch}.",
                "Walk request.Changes with await foreach and yield the result of each before the next; a service that takes several in one call: declare ComponentInfo.Batch and walk request.Changes.Chunk(batch).");
        }
    }

    /// <summary>Cancelled, it stops before the next change.</summary>
    [Check]
    public async Task Cancelling_stops_it_before_the_next_change()
    {
        using var cancel = new CancellationTokenSource();
        var machine = NewMachine();
        var planned = await PlanWellAsync(machine);
        machine.Token = cancel.Token;
        machine.OnResult = _ => cancel.Cancel();
        var run = await LimitAsync(machine.GoOnAsync(planned), "Applying, cancelled");
        var most = Math.Max(1, Info.Batch);
        if (run.Results.Count > most && run.Writes.Count() > most)
        {
            throw Violation(
                $"Cancelled after the first result, it gave {run.Results.Count} results.",
                "Pass the cancellation token on: `await foreach (var change in request.Changes.WithCancellation(cancellationToken))`, and to every call of the service.");
        }

        if (run.Error is { } error and not OperationCanceledException)
        {
            throw Violation($"Cancelled, it threw {error.GetType().Name}: {error.Message}", "Let the OperationCanceledException through.", error);
        }
    }

    /// <summary>While reads do not show a write yet, it is not made again: neither by the next run nor after an interruption.</summary>
    [Check]
    public async Task What_reads_do_not_show_yet_is_not_written_again()
    {
        var machine = NewMachine();
        var first = await RunWellAsync(machine);
        var early = await LimitAsync(ReadBackAsync(machine.Services), "Reading back");
        var lag = first.Applied.Select(r => r.Change.SettleAfter).DefaultIfEmpty().Max();
        machine.Services.Clock.Advance(lag > TimeSpan.Zero ? TimeSpan.Zero : LongestLag);
        if (lag <= TimeSpan.Zero && early == await LimitAsync(ReadBackAsync(machine.Services), "Reading back"))
        {
            throw NotApplicable("reads show every write at once");
        }

        if (lag <= TimeSpan.Zero)
        {
            throw Violation("Reads show a write only later, and no change says how long that takes.", "Set SettleAfter in the planned change (with Diff.Against: its settleAfter): after a kill it is all that is left to know it by.");
        }

        var again = await RunWellAsync(machine);
        if (again.Applied.FirstOrDefault(r => first.Applied.Any(f => f.Change.Target == r.Change.Target)) is { } twice)
        {
            throw Violation(
                $"A run right after the first wrote '{twice.Change.Target}' again, because the read did not show it yet.",
                "Set SettleAfter in every planned change that reads show later; a change that replaces another must differ from it in Do.");
        }

        var usual = NewMachine();
        await RunWellAsync(usual);
        ExpectState(await StateAsync(usual), await StateAsync(machine), "A second run, while reads did not show the first yet, left another state", "Set SettleAfter in the planned change.");
    }

    /// <summary>What a write changes on the account beside what it is for is declared, or undo and sync do not know of it.</summary>
    [Check]
    public async Task What_else_a_write_changes_is_declared()
    {
        if (Sink.CurrentFrom is null)
        {
            throw NotApplicable("it declares no CurrentFrom, so that nothing shows what a write changes");
        }

        foreach (var target in (await PlanWellAsync(NewMachine())).Writes.Select(r => r.Change.Target).ToList())
        {
            var machine = NewMachine();
            var before = await Sink.ReadAsync(machine.Services);
            var run = await RunWellAsync(machine, Wish() with { Only = target });
            machine.AwaitSettling();
            var after = await Sink.ReadAsync(machine.Services);
            var row = run.Rows.First(r => r.Change.Target == target);
            var declared = row.Change.Effects.Concat(run.Results.SelectMany(r => r.Effects)).ToList();
            foreach (var (item, facet) in Differences(before, after).Where(d => !IsOwn(row.Change, d.Item, d.Facet) && !declared.Exists(e => Speaks(e.Item, d.Item, d.Facet))))
            {
                throw Violation(
                    $"'{target}' also changed {facet} of {item}, and neither the change nor its result says so.",
                    "Name it in PlannedChange.Effects if it is known beforehand (with Diff.Against: its effects), else in ChangeResult.Effects: a DesiredItem with what is added or removed.");
            }
        }
    }

    private static bool IsOwn(PlannedChange change, MediaItem item, string facet)
        => (change.Facet is null || change.Facet == facet) && (change.Do is not { } desire || Speaks(desire.Item, item, facet));

    private static bool Speaks(MediaItem said, MediaItem item, string facet) => said.Ids.Any(item.Ids.Contains) && ItemFacets.Has(said, facet);

    private static IEnumerable<(MediaItem Item, string Facet)> Differences(HeldItems before, HeldItems after)
    {
        foreach (var item in before.Items.Concat(after.Items.Where(i => before.Find(i) is null)))
        {
            var known = item.Ids.ToHashSet();
            foreach (var facet in FacetDiff.All)
            {
                var (was, isNow) = (Alone(before), Alone(after));
                if (!was.SequenceEqual(isNow, StringComparer.Ordinal))
                {
                    yield return (item, facet.Facet);
                }

                IEnumerable<string> Alone(HeldItems held) => held.Find(item) is { } found ? WorldText.Of([facet.Copy(FacetDiff.Bare(found, found.Ids), found)], known) : [];
            }
        }
    }
}
