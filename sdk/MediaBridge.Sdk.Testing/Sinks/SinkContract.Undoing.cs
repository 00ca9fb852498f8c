namespace MediaBridge.Sdk.Testing;

/// <content>Undo: made by the engine of what the plan says.</content>
public abstract partial class SinkContract<TPlugin>
{
    private const string UndoFix = "Set Inverse to the desire that undoes a change (Diff.Against does), Overwritten to the staged bytes that stood there, and Effects to what else the write changes.";

    /// <summary>Undone, the target is as it was.</summary>
    [Check]
    public async Task Undo_restores_what_was_there()
    {
        var machine = NewMachine();
        var before = await StateAsync(machine);
        var run = await RunWellAsync(machine);
        if (before == await StateAsync(machine))
        {
            throw Violation("Applying changed nothing that can be read back.", "Arrange a world that differs from Wanted, and override ReadBackAsync if the service holds more than CurrentFrom and the stores show.");
        }

        await UndoWellAsync(machine, run);
        ExpectState(before, await StateAsync(machine), "Undone, the target is not as it was", UndoFix);
    }

    /// <summary>Killed before any commit while undoing, and started again, the target is as it was.</summary>
    [Check]
    public async Task Undo_killed_before_any_commit_restores_the_same()
    {
        var machine = NewMachine();
        var run = await RunWellAsync(machine);
        var start = machine.Commits;
        await UndoWellAsync(machine, run);
        var (commits, restored) = (machine.Commits - start, await StateAsync(machine));
        for (var cut = 1; cut <= commits; cut++)
        {
            machine = NewMachine();
            run = await RunWellAsync(machine);
            machine.Cuts.Enqueue(cut);
            await UndoWellAsync(machine, run);
            ExpectState(restored, await StateAsync(machine), $"Killed before commit {cut} of {commits} of the undo, the target is not as it was", KillFix);
        }
    }

    /// <summary>What somebody changed after the run is kept, and the undo says so.</summary>
    [Check]
    public async Task Undo_keeps_what_somebody_changed_since()
    {
        var edits = 0;
        foreach (var target in (await PlanWellAsync(NewMachine())).Writes.Select(r => r.Change.Target).ToList())
        {
            var machine = NewMachine();
            var run = await RunWellAsync(machine);
            var written = await StateAsync(machine);
            if (run.Applied.FirstOrDefault(r => r.Change.Target == target)?.Change is not { } change || !Edit(machine.Services, change))
            {
                continue;
            }

            edits++;
            var edited = await StateAsync(machine);
            var undo = await LimitAsync(machine.UndoAsync(run), "Undoing");
            var after = await StateAsync(machine);
            if (edited.Split('\n').Except(written.Split('\n'), StringComparer.Ordinal).Except(after.Split('\n'), StringComparer.Ordinal).FirstOrDefault() is { } lost)
            {
                throw Violation(
                    $"Somebody changed what '{target}' had written, and the undo took that back: {lost}",
                    "Compare what is there with what is wanted when Do is planned again, and let a write fail with a Conflict when the target no longer has the tag in Precondition.");
            }

            if (!undo.Rows.Exists(r => r.Change.Target == target && (r.Change.Kind == ChangeKind.Skip || r.Result?.Outcome is Outcome.Failed or Outcome.Rejected)))
            {
                throw Violation($"The undo kept what somebody changed at '{target}', but does not say so.", "Plan the same target for the same thing, and report a changed target as Failed with the kind Conflict.");
            }
        }

        if (edits == 0)
        {
            throw NotApplicable("nobody can change by hand what it writes; override Edit if somebody can");
        }
    }
}
