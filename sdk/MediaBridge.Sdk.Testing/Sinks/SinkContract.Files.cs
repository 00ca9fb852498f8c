namespace MediaBridge.Sdk.Testing;

/// <content>Bytes: what stood there can be put back, and what somebody else wrote stays.</content>
public abstract partial class SinkContract<TPlugin>
{
    private const string FileFix = "Set Precondition to the tag that the target had when it was planned (\"\" if there was nothing), and hand it to WriteAsync and DeleteAsync; request.WriteToAsync(store, services.Staging) does all of it.";

    /// <summary>The bytes that a write replaces are staged, so that they can be put back.</summary>
    [Check]
    public async Task What_it_overwrites_is_staged()
    {
        var machine = NewMachine();
        var changes = (await PlanWellAsync(machine)).Writes.Select(r => r.Change).Where(c => c is { Content: not null, Kind: ChangeKind.Update }).ToList();
        if (changes.Count == 0)
        {
            throw NotApplicable("the arranged plan overwrites no bytes");
        }

        foreach (var change in changes)
        {
            if (change.Overwritten is not { } old || !machine.Services.Staging.Contents.ContainsKey(old.Sha256))
            {
                throw Violation(
                    $"'{change.Target}' replaces what stands there, and {(change.Overwritten is null ? "Overwritten is not set" : "what Overwritten names is not staged")}.",
                    "Stage what stands there with services.Staging.StoreAsync and set Overwritten: it is what undo puts back.");
            }

            if (StoreOf(machine.Services, change.Target)?.Bytes(change.Target) is { } there && !machine.Services.Staging.Bytes(old).AsSpan().SequenceEqual(there))
            {
                throw Violation($"Overwritten of '{change.Target}' names other bytes than those that stand there.", "Stage what stands there, byte by byte.");
            }
        }
    }

    /// <summary>What somebody changed or made after the plan is not overwritten.</summary>
    [Check]
    public async Task What_changed_since_the_plan_is_left_alone()
    {
        foreach (var change in await FilesAsync())
        {
            var machine = NewMachine();
            var run = await PlanWellAsync(machine);
            StoreFor(machine.Services, change).Put(change.Target, "made by hand since");
            await LimitAsync(machine.GoOnAsync(run), "Applying");
            var result = run.Rows.First(r => r.Change.Target == change.Target).Result;
            if (StoreFor(machine.Services, change).Texts.GetValueOrDefault(change.Target) != "made by hand since")
            {
                throw Violation($"Somebody {(change.Kind == ChangeKind.Create ? "made" : "changed")} '{change.Target}' after the plan, and it was overwritten.", FileFix);
            }

            if (result is not { Outcome: Outcome.Failed, Error.Kind: ErrorKind.Conflict })
            {
                throw Violation($"Somebody changed '{change.Target}' after the plan, and the result is {Text(result)}.", "Let the result be Failed with the kind Conflict: the engine plans it again.");
            }
        }
    }

    /// <summary>Bytes that are there already are AlreadyThere, whoever wrote them.</summary>
    [Check]
    public async Task What_is_as_wanted_already_is_AlreadyThere()
    {
        foreach (var change in await FilesAsync())
        {
            var machine = NewMachine();
            var run = await PlanWellAsync(machine);
            StoreFor(machine.Services, change).Put(change.Target, machine.Services.Staging.Bytes(change.Content!.Value));
            await LimitAsync(machine.GoOnAsync(run), "Applying");
            if (run.Rows.First(r => r.Change.Target == change.Target).Result is var result && result?.Outcome != Outcome.AlreadyThere)
            {
                throw Violation(
                    $"'{change.Target}' already held the wanted bytes, and the result is {Text(result)}.",
                    "When the precondition fails, compare what stands there: if it is as wanted, the result is AlreadyThere. After a kill this is how a finished write is known. request.WriteToAsync does it.");
            }
        }
    }

    /// <summary>Only what this step wrote is removed, and only as it left it.</summary>
    [Check]
    public async Task Only_what_this_step_wrote_is_removed()
    {
        var file = (await FilesAsync())[0];
        var fresh = await PlanAsync(NewMachine(), Wish() with { Desired = [], Mirror = true });
        if (fresh.Writes.FirstOrDefault(r => r.Change is { Kind: ChangeKind.Delete, Facet: null, Do: null }) is { } foreign)
        {
            throw Violation($"This step wrote nothing yet, and the plan deletes '{foreign.Change.Target}'.", "Delete only targets that PlanRequest.Owned lists.");
        }

        var machine = NewMachine();
        await RunWellAsync(machine);
        StoreFor(machine.Services, file).Put(file.Target, "edited by hand");
        var plan = await PlanAsync(machine, Wish() with { Desired = [], Mirror = true });
        if (plan.Writes.FirstOrDefault(r => r.Change.Target == file.Target && r.Change.Ask is null) is { } edited)
        {
            throw Violation($"Somebody edited '{file.Target}' since this step wrote it, and the plan deletes it ({edited.Change.Kind}) without a question.", "Compare the tag with that in Owned: if it is another, plan a Skip with the reason, or ask.");
        }
    }

    /// <summary>Told that nothing changed, it still looks whether what it wrote stands.</summary>
    [Check]
    public async Task When_nothing_changed_it_still_looks_whether_its_files_stand()
    {
        if (!Info.NeedsAll)
        {
            throw NotApplicable("it does not declare NeedsAll, so that it is never told that nothing changed");
        }

        foreach (var file in await FilesAsync())
        {
            var machine = NewMachine();
            await RunWellAsync(machine);
            await StoreFor(machine.Services, file).DeleteAsync(file.Target, null, CancellationToken.None);
            var run = await PlanAsync(machine, Wish() with { NothingChanged = true });
            if (!run.Writes.Any(r => r.Change.Target == file.Target))
            {
                throw Violation(
                    $"'{file.Target}' was deleted by hand, nothing else changed (PlanRequest.NothingChanged), and the plan does not make it again.",
                    "With NothingChanged compare the tag of every target in Owned with what stands there, and plan as usual if one differs.");
            }
        }
    }

    private static string Text(ChangeResult? result) => result is null ? "nothing" : $"{result.Outcome}{(result.Error is { } error ? $" ({error.Kind}: {error.Message})" : "")}";

    private static MemoryStore? StoreOf(TestServices services, string path) => services.Stores.Values.FirstOrDefault(s => s.Paths.Contains(path, StringComparer.Ordinal));

    private static MemoryStore StoreFor(TestServices services, PlannedChange change) => StoreOf(services, change.Target) ?? services.Stores.Values.First();

    /// <summary>The changes that write bytes to a store in memory.</summary>
    private async Task<List<PlannedChange>> FilesAsync()
    {
        var machine = NewMachine();
        var files = (await PlanWellAsync(machine)).Writes.Select(r => r.Change).Where(c => c is { Content: not null, Kind: ChangeKind.Create or ChangeKind.Update }).ToList();
        return files.Count > 0 && machine.Services.Stores.Count > 0 ? files : throw NotApplicable("it writes no bytes to a store; or the test did not leave the location to the kit, which makes a store in memory of it");
    }
}
