namespace MediaBridge.Sdk.Testing;

/// <content>Kills and lost results: the end state is always that of a run that nothing disturbed.</content>
public abstract partial class SinkContract<TPlugin>
{
    private const string KillFix = "Put what must survive a kill into the PlannedChange (Do, Inverse, Overwritten, Effects, SettleAfter), keep nothing in memory between two changes, and find what was written by reading it back.";

    /// <summary>Killed before any commit of the journal and started again, the run and its undo end as if nothing had been.</summary>
    [Check]
    public async Task Killed_before_any_commit_it_ends_the_same()
    {
        var (commits, _, end, undone) = await StoryAsync(NewMachine());
        for (var cut = 1; cut <= commits; cut++)
        {
            await ExpectStoryAsync([cut], 0, end, undone, $"Killed before commit {cut} of {commits}, the run left another state");
        }
    }

    /// <summary>Killed, started again, and killed again.</summary>
    [Check]
    public async Task Killed_twice_it_ends_the_same()
    {
        var (commits, _, end, undone) = await StoryAsync(NewMachine());
        for (var cut = 1; cut <= commits; cut++)
        {
            var second = 1 + (cut % 3);
            await ExpectStoryAsync([cut, second], 0, end, undone, $"Killed before commit {cut} of {commits} and again before commit {second} of the restarted run, it left another state");
        }
    }

    /// <summary>A result that is lost on its way costs nothing: the end state is the same, and so is what undo restores.</summary>
    [Check]
    public async Task A_lost_result_costs_nothing()
    {
        var (_, results, end, undone) = await StoryAsync(NewMachine());
        for (var lost = 1; lost <= results; lost++)
        {
            await ExpectStoryAsync([], lost, end, undone, $"With result {lost} of {results} lost, the run left another state");
        }
    }

    /// <summary>Runs and undoes; the state after each.</summary>
    private async Task<(int Commits, int Results, string End, string Undone)> StoryAsync(SinkMachine machine)
    {
        var run = await RunWellAsync(machine);
        var (commits, results) = (machine.Commits, machine.ResultCount);
        var end = await StateAsync(machine);
        await UndoWellAsync(machine, run);
        return run.Writes.Count() >= FewestChanges ? (commits, results, end, await StateAsync(machine)) : throw Violation($"The run made {run.Writes.Count()} changes.", $"Arrange a world that differs from Wanted in at least {FewestChanges} thing(s).");
    }

    private async Task ExpectStoryAsync(int[] cuts, int lost, string end, string undone, string what)
    {
        var machine = NewMachine();
        machine.Lost = lost;
        foreach (var cut in cuts)
        {
            machine.Cuts.Enqueue(cut);
        }

        var (_, _, endNow, undoneNow) = await StoryAsync(machine);
        ExpectState(end, endNow, what, KillFix);
        ExpectState(undone, undoneNow, what.Replace(", the run left", ", and undone, the run left", StringComparison.Ordinal), KillFix);
    }
}
