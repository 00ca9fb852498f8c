namespace MediaBridge.Sdk.Testing;

/// <content>What desires mean: add and set, nothing said and nothing wanted.</content>
public abstract partial class SinkContract<TPlugin>
{
    /// <summary>Add makes sure that something is there and takes nothing away.</summary>
    [Check]
    public async Task Add_leaves_what_else_is_there()
    {
        NeedCurrent();
        var machine = NewMachine();
        var before = await Sink.ReadAsync(machine.Services);
        if (!Wanted.Any(w => Entries.Any(f => Others(before, w, f).Count > 0)))
        {
            throw NotApplicable("the arranged account holds no other play, list or tag of a wanted item; arrange one if it can");
        }

        var run = await RunWellAsync(machine);
        machine.AwaitSettling();
        ExpectKept(before, await Sink.ReadAsync(machine.Services), run, (item, facet) => Entries.Contains(facet, StringComparer.Ordinal) || !Wanted.Any(w => w.Ids.Any(item.Ids.Contains)), "An ordinary run (DesiredOp.Add)", "With DesiredOp.Add write what is missing and replace single values; remove nothing. Diff.Parts(change) says what to add and what to remove.");
    }

    /// <summary>Set means exactly this: what else is there goes.</summary>
    [Check]
    public async Task Set_means_exactly_this()
    {
        NeedCurrent();
        var machine = NewMachine();
        var facets = await RemovableAsync(machine);
        var before = await Sink.ReadAsync(machine.Services);
        var cases = (from item in Wanted from facet in facets where Entries.Contains(facet.Facet, StringComparer.Ordinal) && Others(before, item, facet.Facet).Count > 0 select (item, facet)).ToList();
        if (cases.Count == 0)
        {
            throw NotApplicable("the arranged account holds no other play, list or tag of a wanted item that could be removed; arrange one if it can");
        }

        await RunWellAsync(machine, SinkWish.Of(Wanted, DesiredOp.Set));
        machine.AwaitSettling();
        var after = await Sink.ReadAsync(machine.Services);
        foreach (var (item, facet) in cases)
        {
            var (wanted, left) = (EntriesOf(item, facet.Facet).Distinct(StringComparer.Ordinal).Count(), Held(after, item, facet.Facet));
            if (left.Count > wanted)
            {
                throw Violation(
                    $"With DesiredOp.Set, {facet.Facet} of {item} should be {wanted} and are {left.Count}: {string.Join(", ", left)}.",
                    "With DesiredOp.Set remove what is there and not wanted. Diff.Against plans both, and Diff.Parts(change) says what to add and what to remove.");
            }
        }
    }

    /// <summary>A facet that is null says nothing, also with Set.</summary>
    [Check]
    public async Task A_facet_that_is_null_says_nothing()
    {
        NeedCurrent();
        var cases = 0;
        foreach (var item in Wanted)
        {
            var machine = NewMachine();
            var written = await WrittenAsync(machine);
            var before = await Sink.ReadAsync(machine.Services);
            if (written.Find(f => f.Has(item)) is not { } said || before.Find(item) is not { } held || !written.Exists(f => f != said && f.Has(held)))
            {
                continue;
            }

            cases++;
            var run = await RunWellAsync(machine, SinkWish.Of([said.Copy(FacetDiff.Bare(item, item.Ids), item)], DesiredOp.Set));
            machine.AwaitSettling();
            ExpectKept(before, await Sink.ReadAsync(machine.Services), run, (i, f) => f != said.Facet || !i.Ids.Any(item.Ids.Contains), $"A desire that speaks only of {said.Facet} of {item}", "Leave facets alone that are null in the desired item: null says nothing, empty says that there is none.");
        }

        if (cases == 0)
        {
            throw NotApplicable("no wanted item has two facets at the arranged account");
        }
    }

    /// <summary>A facet that is empty says, with Set, that there is none.</summary>
    [Check]
    public async Task An_empty_facet_says_that_there_is_none()
    {
        NeedCurrent();
        var facets = await RemovableAsync(NewMachine());
        var cases = 0;
        foreach (var facet in facets)
        {
            var machine = NewMachine();
            var before = await Sink.ReadAsync(machine.Services);
            if (before.Items.FirstOrDefault(facet.Has) is not { } held)
            {
                continue;
            }

            cases++;
            await RunWellAsync(machine, SinkWish.Of([facet.Emptied(FacetDiff.Bare(held, held.Ids))], DesiredOp.Set));
            machine.AwaitSettling();
            if ((await Sink.ReadAsync(machine.Services)).Find(held) is { } left && facet.Has(left))
            {
                throw Violation(
                    $"{held} was to have no {facet.Facet} (empty, DesiredOp.Set), and still has: {string.Join(", ", WorldText.Of([left], left.Ids.ToHashSet()).Where(l => l.Contains($" {facet.Facet} = ", StringComparison.Ordinal)))}.",
                    "Empty says that there is none: with DesiredOp.Set remove what is there.");
            }
        }

        if (cases == 0)
        {
            throw NotApplicable("the arranged account holds nothing that can be removed");
        }
    }

    /// <summary>When the account was not read to the end, what is missing in the read may be there.</summary>
    [Check]
    public async Task Nothing_rests_on_an_incomplete_read()
    {
        NeedCurrent();
        var run = await PlanAsync(NewMachine(), Wish() with { ReadsNothing = true });
        if (run.Writes.FirstOrDefault(r => r.Change.Content is null) is { } write)
        {
            throw Violation(
                $"The account was read in part, nothing was seen, and the plan makes '{write.Change.Target}' ({write.Change.Kind}).",
                "If PlanRequest.CurrentComplete is false, what is absent from Current may be there: plan a Skip with Do and the reason \"absence is not proven\". Diff.Against does.");
        }

        if (run.Rows.Find(r => r.Change is { Kind: ChangeKind.Skip, Do: null, Content: null }) is { } lost)
        {
            throw Violation($"The account was read in part, and the skipped '{lost.Change.Target}' has no Do.", "Set Do at what is skipped for that reason: the next run gets it first.");
        }
    }

    private static IReadOnlyList<string> Entries { get; } = [Facets.Watches, Facets.Lists, Facets.Tags];

    private static List<string> EntriesOf(MediaItem? item, string facet) => [.. facet switch
    {
        Facets.Watches => item?.Watches?.Select(w => w.At?.ToString() ?? "?") ?? [],
        Facets.Lists => item?.Lists?.Select(l => l.List) ?? [],
        Facets.Tags => item?.Tags?.Select(t => t.Value) ?? [],
        _ => [],
    }];

    private static List<string> Held(HeldItems held, MediaItem item, string facet) => EntriesOf(held.Find(item), facet);

    /// <summary>What is there of a facet that the item speaks of and does not name.</summary>
    private static List<string> Others(HeldItems held, MediaItem item, string facet)
        => ItemFacets.Has(item, facet) ? [.. Held(held, item, facet).Except(EntriesOf(item, facet), StringComparer.Ordinal)] : [];

    /// <summary>Nothing of what counts is gone that no effect declares.</summary>
    private static void ExpectKept(HeldItems before, HeldItems after, SinkRun run, Func<MediaItem, string, bool> counts, string what, string fix)
    {
        var effects = run.Rows.SelectMany(r => r.Change.Effects).Concat(run.Results.SelectMany(r => r.Effects)).ToList();
        foreach (var item in before.Items)
        {
            foreach (var facet in FacetDiff.All.Where(f => f.Has(item) && counts(item, f.Facet) && !effects.Exists(e => Speaks(e.Item, item, f.Facet))))
            {
                var left = after.Find(item);
                var gone = left is null || !facet.Has(left) ? "all of it" : string.Join(", ", EntriesOf(item, facet.Facet).Except(EntriesOf(left, facet.Facet), StringComparer.Ordinal));
                if (gone.Length > 0)
                {
                    throw Violation($"{what} took away {facet.Facet} of {item}: {gone}.", fix);
                }
            }
        }
    }

    private void NeedCurrent()
    {
        if (Sink.CurrentFrom is null)
        {
            throw NotApplicable("it declares no CurrentFrom: it writes no facets of an account that could be read back");
        }
    }

    private async Task<List<FacetDiff>> WrittenAsync(SinkMachine machine)
    {
        var can = await Sink.Facets(machine.Services);
        return [.. FacetDiff.All.Where(f => can.Any(c => c.Facet == f.Facet && c.Write))];
    }

    private async Task<List<FacetDiff>> RemovableAsync(SinkMachine machine)
    {
        var can = await Sink.Facets(machine.Services);
        var facets = FacetDiff.All.Where(f => can.Any(c => c.Facet == f.Facet && c is { Write: true, Remove: true })).ToList();
        return facets.Count > 0 ? facets : throw NotApplicable("it declares no facet that can be removed");
    }
}
