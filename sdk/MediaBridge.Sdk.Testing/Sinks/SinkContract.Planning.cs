namespace MediaBridge.Sdk.Testing;

/// <content>Planning is read-only, and a plan is data.</content>
public abstract partial class SinkContract<TPlugin>
{
    /// <summary>A plan changes nothing: it can be shown to a person who then says no.</summary>
    [Check]
    public async Task Planning_writes_nothing()
    {
        var machine = NewMachine();
        var before = await StateAsync(machine);
        var (writes, files) = Writes(machine.Services);
        await PlanWellAsync(machine);
        var (writesAfter, filesAfter) = Writes(machine.Services);
        if (writesAfter > writes || filesAfter > files)
        {
            throw Violation(
                filesAfter > files ? $"{filesAfter - files} files were written or deleted while planning." : $"{machine.Services.Web.Requests.Last(r => r.Intent == RequestIntent.Write)} was sent while planning.",
                "Read in PlanAsync, write in ApplyAsync; stage the bytes to write with services.Staging.");
        }

        var after = await StateAsync(machine);
        if (after != before)
        {
            throw Violation($"Planning changed the target:\n{WorldText.Difference(before, after)}", "Read in PlanAsync, write in ApplyAsync.");
        }
    }

    /// <summary>Equal state gives an equal plan: what a person saw is what is applied.</summary>
    [Check]
    public async Task Planning_twice_gives_the_same_plan()
    {
        var machine = NewMachine();
        ExpectEqual(await PlanWellAsync(machine), await PlanWellAsync(machine), "The second plan of the same world");
        ExpectEqual(await PlanWellAsync(machine), await PlanWellAsync(NewMachine()), "The plan of an equal world");
    }

    /// <summary>In a plan, no two changes have one target: in-doubt changes are settled by target alone.</summary>
    [Check]
    public async Task Targets_are_unique_in_a_plan()
    {
        var targets = await TargetsAsync(NewMachine(), Wish());
        if (targets.GroupBy(t => t, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            throw Violation(
                $"{twice.Count()} changes of one plan have the target '{twice.Key}'.",
                "Make one change of them, or name in the target all that tells them apart, such as the facet and the item's id.");
        }
    }

    /// <summary>The same thing has the same target in every plan: when an item is planned alone, and once it is written.</summary>
    [Check]
    public async Task Targets_are_the_same_in_every_plan()
    {
        var machine = NewMachine();
        var whole = (await TargetsAsync(machine, Wish())).ToHashSet(StringComparer.Ordinal);
        foreach (var item in Wanted)
        {
            Expect(await TargetsAsync(machine, SinkWish.Of([item])), $"{item}, planned alone,");
        }

        await RunWellAsync(machine);
        machine.AwaitSettling();
        Expect(await TargetsAsync(machine, Wish()), "Planned again after applying, something");

        void Expect(IEnumerable<string> targets, string what)
        {
            if (targets.FirstOrDefault(t => !whole.Contains(t)) is { } other)
            {
                throw Violation(
                    $"{what} has the target '{other}', which the first plan does not have.",
                    "Make the target of what the thing is, such as facet and id, never of what is done to it, of its place in the plan or of its values.");
            }
        }
    }

    /// <summary>All that applying needs stands in the plan: another process, days later, applies it.</summary>
    [Check]
    public async Task A_plan_outlives_its_process()
    {
        var usual = NewMachine();
        await RunWellAsync(usual);
        var machine = NewMachine();
        var run = await PlanWellAsync(machine);
        machine.Services.Cache.Clear();
        await WellAsync(machine, machine.GoOnAsync(run), "Applying a plan that another process made");
        ExpectState(await StateAsync(usual), await StateAsync(machine), "A plan that another process applied left another state", "Put all that ApplyAsync needs into the change: Do, Content, Precondition. Nothing that PlanAsync keeps in memory is there any more.");
    }

    /// <summary>After an interruption each change can be settled: planned again by its desire, or its bytes written again.</summary>
    [Check]
    public async Task Every_change_can_be_settled_after_an_interruption()
    {
        foreach (var change in (await PlanWellAsync(NewMachine())).Writes.Select(r => r.Change))
        {
            if (change.Do is null && change.Content is null && !Info.Repeatable && (change.Kind != ChangeKind.Delete || change.Facet is not null))
            {
                throw Violation(
                    $"The change '{change.Target}' has neither Do nor Content.",
                    "Set Do to the desire that the change comes from: it is what is planned again when the process died and nobody knows whether the change was made.");
            }
        }
    }

    /// <summary>Cancelled, planning ends.</summary>
    [Check]
    public async Task Cancelling_ends_planning()
    {
        using var cancel = new CancellationTokenSource();
        var machine = NewMachine();
        machine.Token = cancel.Token;
        machine.OnDesired = cancel.Cancel;
        try
        {
            await LimitAsync(Task.Run(() => machine.PlanAsync(Wish())), "Planning, cancelled,");
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception e) when (e is not ContractException)
        {
            throw Violation($"Cancelled, planning threw {e.GetType().Name}: {e.Message}", "Let the OperationCanceledException through.", e);
        }

        throw Violation("Cancelled at the first desired item, planning went on to its end.", "Pass the cancellation token on: `await foreach (var desired in request.Desired.WithCancellation(cancellationToken))`, and to every call of a service.");
    }

    private static (int Requests, int Files) Writes(TestServices services)
        => (services.Web.Count(RequestIntent.Write), services.Stores.Values.Sum(s => s.Writes + s.Deletes));

    private static void ExpectEqual(SinkRun first, SinkRun second, string what)
    {
        var (a, b) = (first.Rows.ConvertAll(r => r.Json), second.Rows.ConvertAll(r => r.Json));
        for (var i = 0; i < Math.Max(a.Count, b.Count); i++)
        {
            if (i >= a.Count || i >= b.Count || a[i] != b[i])
            {
                throw Violation(
                    $"{what} differs at change {i + 1}:\n  - {a.ElementAtOrDefault(i) ?? "nothing"}\n  + {b.ElementAtOrDefault(i) ?? "nothing"}",
                    "Use nothing in a plan that differs from time to time: no random ids, no clock, no order of a dictionary.");
            }
        }
    }

    private static void ExpectState(string expected, string seen, string what, string fix)
    {
        if (seen != expected)
        {
            throw Violation($"{what}:\n{WorldText.Difference(expected, seen)}", fix);
        }
    }

    /// <summary>The targets of a plan as the sink gave them, before the engine drops doubles.</summary>
    private async Task<List<string>> TargetsAsync(SinkMachine machine, SinkWish wish) => (await PlanAsync(machine, wish)).Targets;
}
