namespace MediaBridge.Sdk.Testing;

/// <content>What the account can do, and what the sink may touch.</content>
public abstract partial class SinkContract<TPlugin>
{
    /// <summary>Facets that the manifest, or the account, does not say are written are not written.</summary>
    [Check]
    public async Task Facets_it_does_not_write_are_left_alone()
    {
        var machine = NewMachine();
        var facets = await Sink.Facets(machine.Services);
        if (facets.Count == 0)
        {
            throw NotApplicable("it declares no facets");
        }

        var full = Wanted.Select(i => i with { Tags = i.Tags ?? ["kit"], Note = i.Note ?? "kit", Favourite = i.Favourite ?? true, Progress = i.Progress ?? new PlayProgress { Position = TimeSpan.FromMinutes(3) } });
        Expect(await PlanAsync(machine, SinkWish.Of(full)), facets);
        foreach (var facet in facets.Where(f => f.Write))
        {
            Expect(await PlanAsync(machine, Wish() with { Limit = f => f.Facet == facet.Facet ? f with { Write = false } : f }), [.. facets.Where(f => f.Facet != facet.Facet)]);
        }

        static void Expect(SinkRun run, IReadOnlyList<FacetInfo> can)
        {
            if (run.Writes.FirstOrDefault(r => r.Change.Facet is { } facet && !can.Any(c => c.Facet == facet && c.Write)) is { } row)
            {
                throw Violation(
                    $"'{row.Change.Target}' writes {row.Change.Facet}, which PlanRequest.Facets does not say is written.",
                    "Write only the facets that PlanRequest.Facets says are written: the manifest's, as the account can do them. Diff.Against does.");
            }
        }
    }

    /// <summary>Where the account is full, nothing is created, and the plan says why.</summary>
    [Check]
    public async Task A_full_account_gets_nothing_new()
    {
        var machine = NewMachine();
        var created = (await PlanWellAsync(machine)).Writes.Where(r => r.Change is { Kind: ChangeKind.Create, Facet: not null }).Select(r => r.Change).ToList();
        if (created.Count == 0)
        {
            throw NotApplicable("the arranged plan creates no facet");
        }

        var full = await PlanAsync(machine, Wish() with { Limit = f => f with { MaxItems = 0 } });
        foreach (var change in created)
        {
            if (full.Writes.FirstOrDefault(r => r.Change.Target == change.Target) is { } row)
            {
                throw Violation($"The account takes no more {change.Facet} (MaxItems 0), and the plan makes '{row.Change.Target}'.", "Respect FacetInfo.MaxItems of PlanRequest.Facets: plan a Skip with the reason. Diff.Against does.");
            }

            if (!full.Rows.Exists(r => r.Change.Target == change.Target && r.Change.Reason is not null) && !full.Rejected.Exists(r => r.Item.Ids.Any(change.Items.Contains)))
            {
                throw Violation($"The account takes no more {change.Facet}, and the plan does not say why '{change.Target}' is not made.", "Plan a Skip with a reason, or call PlanRequest.Reject.");
            }
        }
    }

    /// <summary>Ratings are written on the scale of the account.</summary>
    [Check]
    public async Task Ratings_are_written_on_the_scale_of_the_account()
    {
        var machine = NewMachine();
        if ((await Sink.Facets(machine.Services)).LastOrDefault(f => f.Facet == Facets.Ratings) is not { Write: true, Scale: { } scale })
        {
            throw NotApplicable("it writes no ratings on a scale");
        }

        var run = await PlanAsync(machine, SinkWish.Of(Wanted.Select(i => i with { Ratings = [Rating.Own(73, 100)] })));
        if (run.Writes.Select(r => r.Change).FirstOrDefault(c => c.Do?.Item.Ratings?.Any(r => r.Whose == Rating.OwnMark && r.Scale != scale) == true) is { } change)
        {
            throw Violation(
                $"A rating of 73 of 100 is written by '{change.Target}' on the scale {change.Do!.Item.Ratings![0].Scale}; the account has {scale}.",
                "Convert with rating.To(scale), the scale that FacetInfo of PlanRequest.Facets names. Diff.Against does.");
        }
    }

    /// <summary>Where plays cannot be dated, they are only counted: a play of another date is not a new one.</summary>
    [Check]
    public async Task Plays_that_cannot_be_dated_are_counted()
    {
        NeedCurrent();
        var machine = NewMachine();
        if (!(await WrittenAsync(machine)).Exists(f => f.Facet == Facets.Watches) || (await Sink.ReadAsync(machine.Services)).Items.FirstOrDefault(i => i.Watches?.Count > 0) is not { } held)
        {
            throw NotApplicable("it writes no plays, or the arranged account holds none");
        }

        var other = FacetDiff.Bare(held, held.Ids) with { Watches = [.. held.Watches!.Select(_ => new Watch { At = EventTime.Parse("1999-09-09") })] };
        var run = await PlanAsync(machine, SinkWish.Of([other]) with { Limit = f => f.Facet == Facets.Watches ? f with { Backdate = false } : f });
        if (run.Writes.FirstOrDefault(r => r.Change.Facet == Facets.Watches) is { } row)
        {
            throw Violation(
                $"The account cannot date plays (Backdate false) and holds {held.Watches!.Count} of {held}; as many of another date are wanted, and the plan makes '{row.Change.Target}'.",
                "Where FacetInfo.Backdate is false compare the number of plays only. Diff.Against does.");
        }
    }

    /// <summary>Removals need a desire that is all there should be, and an account that was read to the end.</summary>
    [Check]
    public async Task Removals_need_a_mirror_and_a_complete_read()
    {
        var machine = NewMachine();
        await PlanWellAsync(machine);
        var first = await RunWellAsync(machine);
        machine.AwaitSettling();
        var can = await Sink.Facets(machine.Services);
        var rows = first.Applied.Where(r => r.Change.Content is not null || can.Any(c => c.Facet == r.Change.Facet && c is { Remove: true, Absence: true })).ToList();
        var wanted = Wanted; // once: a fixture may make its items anew each time
        if (wanted.FirstOrDefault(i => rows.Exists(r => r.Change.Items.Any(i.Ids.Contains))) is not { } gone)
        {
            throw NotApplicable("it writes nothing of a single item that it could remove: no file, and no facet that is declared removable");
        }

        var rest = SinkWish.Of(wanted.Where(i => i != gone));
        if ((await PlanAsync(machine, rest)).Writes.FirstOrDefault(r => r.Change.Kind == ChangeKind.Delete || r.Change.Items.Any(gone.Ids.Contains)) is { } early)
        {
            throw Violation($"{gone} is not desired any more, PlanRequest.Mirror is false, and the plan makes '{early.Change.Target}' ({early.Change.Kind}).", "Remove what is not desired only while PlanRequest.Mirror is true: otherwise Desired is only a part.");
        }

        if (Sink.CurrentFrom is not null && (await PlanAsync(machine, rest with { Mirror = true, ReadsNothing = true })).Writes.FirstOrDefault(r => r.Change.Kind == ChangeKind.Delete && r.Change.Facet is not null) is { } blind)
        {
            throw Violation($"The account was read in part, and the plan removes '{blind.Change.Target}'.", "Remove nothing while PlanRequest.CurrentComplete is false.");
        }

        var set = SinkWish.Of(rest.Desired.Select(d => d.Item), DesiredOp.Set) with { Mirror = true };
        var mirrored = await PlanAsync(machine, set);
        if (!mirrored.Writes.Any())
        {
            throw Violation(
                $"{gone} is not desired any more, Desired is all there should be (PlanRequest.Mirror), and the plan removes nothing of it.",
                "While PlanRequest.Mirror is true, remove what Owned lists and nothing makes any more, and the facets of items that nobody desires; or declare them without Remove.");
        }
    }

    /// <summary>For Unchanged, the plan says what stands there: steps behind this one work on it.</summary>
    [Check]
    public async Task What_stands_there_comes_with_Unchanged()
    {
        var machine = NewMachine();
        var first = await RunWellAsync(machine);
        var made = first.Results.Where(r => r is { Item: not null, Outcome: Outcome.Applied or Outcome.AlreadyThere }).ToList();
        if (made.Count == 0)
        {
            throw NotApplicable("no result carries an item");
        }

        machine.AwaitSettling();
        var again = await PlanAsync(machine);
        foreach (var result in made)
        {
            var found = again.Rows.Find(r => r.Change.Target == result.Target)?.Change.Found;
            if (found is null || result.Item!.Ids.Except(found.Ids).Any())
            {
                throw Violation(
                    $"The result of '{result.Target}' said what came of it ({string.Join(", ", result.Item!.Ids)}); planned again it is there, and Found {(found is null ? "is empty" : "has only " + string.Join(", ", found.Ids))}.",
                    "Set Found of an Unchanged to what the result's Item was: new ids, a rewritten torrent, a path. After a lost result it is all that steps behind `after:` get.");
            }
        }
    }

    /// <summary>A question holds its own change, and only that.</summary>
    [Check]
    public async Task A_question_holds_its_own_change_alone()
    {
        var machine = NewMachine();
        var plan = await PlanWellAsync(machine);
        var asked = plan.Writes.Where(r => r.Change.Ask is not null).Select(r => r.Change).ToList();
        if (asked.Count == 0)
        {
            throw NotApplicable("no change of the arranged plan asks");
        }

        if (asked.Find(c => c.Ask is not { Code.Length: > 0, Text.Length: > 0 } ask || Yes(ask) is null) is { } bad)
        {
            throw Violation($"The question of '{bad.Target}' is '{bad.Ask!.Text}' ({bad.Ask.Code}) with the choices {string.Join(", ", bad.Ask.Choices)}.", "A question has a short code, a text, and a choice beside \"skip\".");
        }

        machine.Answer = _ => null;
        await RunWellAsync(machine);
        machine.Answer = Yes;
        await RunWellAsync(machine);
        var usual = NewMachine();
        await RunWellAsync(usual);
        ExpectState(await StateAsync(usual), await StateAsync(machine), "A run without answers and a run with them left another state than one that was answered at once", "Ask about one change only, and plan the others as if nothing was asked.");

        var without = Wanted.Where(i => !asked.Exists(c => c.Items.Any(i.Ids.Contains))).ToList();
        var alone = await TargetsAsync(NewMachine(), SinkWish.Of(without));
        if (alone.Find(t => !plan.Targets.Contains(t, StringComparer.Ordinal)) is { } missing)
        {
            throw Violation($"'{missing}' is planned when nothing is asked, and not when another item is asked about.", "Ask about one change only, and go on planning: `Ask` holds this change, not the plan.");
        }
    }
}
