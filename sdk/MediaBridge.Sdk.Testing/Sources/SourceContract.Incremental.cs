namespace MediaBridge.Sdk.Testing;

/// <content>Reads of what changed.</content>
public abstract partial class SourceContract<TPlugin>
{
    /// <summary>A source declared incremental says where the next run starts, and no other does.</summary>
    [Check]
    public async Task It_says_where_the_next_run_starts_if_it_is_declared_incremental()
    {
        var read = await ReadWellAsync();
        if (Info.Incremental && read.NextRun is null)
        {
            throw Violation($"'{Component}' is declared Incremental, and its read has no NextRun.", "Yield SourceElement.NextRun(cursor), best before the first item, or leave Incremental out.");
        }

        if (!Info.Incremental && read.NextRun is { } next)
        {
            throw Violation($"'{Component}' gives NextRun('{Short(next)}') and is not declared Incremental.", "Set Incremental = true in its ComponentInfo: the manifest is all that checks and people see.");
        }
    }

    /// <summary>Nothing changed, so the next run reads nothing.</summary>
    [Check]
    public async Task An_unchanged_world_gives_nothing_new()
    {
        var services = NewServices();
        var cursor = await CursorAsync(services);
        var read = await ReadWellAsync(services, new SourceRequest { Cursor = cursor });
        if (read.Items.Count() > Overlap || read.Removed.Any())
        {
            throw Violation(
                $"From the cursor '{Short(cursor)}', with nothing changed, {read.Items.Count()} items and {read.Removed.Count()} removals came; {Overlap} may.",
                "Read from SourceRequest.Cursor on when it is set. If the service's clock is so coarse that some come again, say so with Overlap in the fixture.");
        }

        if (!read.IsComplete)
        {
            throw Violation($"The incremental read ended incomplete: {read.End?.Reason ?? "it has no end"}.", "End an incremental read complete when all changes were read.");
        }
    }

    /// <summary>The next run reads what changed, what is gone included, and no more.</summary>
    [Check]
    public async Task An_incremental_read_gives_what_changed()
    {
        var services = NewServices();
        var cursor = await CursorAsync(services);
        var changed = Change(services);
        var read = await ReadWellAsync(services, new SourceRequest { Cursor = Changing(changed, cursor) });
        var given = read.Items.Select(i => i.Ids[0]).Concat(read.Removed).ToHashSet();
        if (changed.Except(given).ToList() is { Count: > 0 } missed)
        {
            throw Violation($"{missed[0]} changed and did not come (cursor '{Short(cursor)}').", "Give every item that changed since the cursor, and SourceElement.Removed(id) for what is gone. What no cursor finds again is lost for ever.");
        }

        if (given.Except(changed).Count() > Overlap)
        {
            throw Violation($"{given.Except(changed).First()} came though it did not change.", "Give only what changed since the cursor.");
        }

        if (read.NextRun is null || string.Equals(read.NextRun, cursor, StringComparison.Ordinal))
        {
            throw Violation($"The incremental read started at '{Short(cursor)}' and says that the next one starts at '{Short(read.NextRun ?? "no place")}'.", "Yield a NextRun behind what this read gave, or the same changes come again and again.");
        }
    }

    /// <summary>What changes between an interruption and its resumption comes then or with the next run.</summary>
    [Check]
    public async Task What_changes_during_an_interruption_is_not_lost()
    {
        var services = NewServices();
        await CursorAsync(NewServices());
        var first = await ReadToCheckpointAsync(services);
        var changed = Change(services);
        Changing(changed, first.Checkpoint!);
        var rest = await ReadWellAsync(services, new SourceRequest { Resume = first.Checkpoint });
        if (!rest.IsComplete)
        {
            return; // honest: the engine removes nothing, and the next run reads it all
        }

        var cursor = rest.NextRun ?? first.NextRun;
        var next = await ReadWellAsync(services, new SourceRequest { Cursor = cursor });
        var current = await ReadAsync(services);
        var seen = first.Rows.Concat(rest.Rows).Concat(next.Rows).ToHashSet(StringComparer.Ordinal);
        if (current.Rows.FirstOrDefault(row => !seen.Contains(row)) is { } lost)
        {
            throw Violation(
                $"Interrupted at '{Short(first.Checkpoint)}', changed, resumed, and read again from '{Short(cursor)}': {lost} came in none of these reads.",
                "Take NextRun from the moment at which the read began, not from its end; resume behind an item, not at a page number, which shifts. If that cannot be known, end incomplete.");
        }

        var gone = changed.Where(id => current.Items.All(i => i.Ids[0] != id)).ToList();
        if (gone.Where(id => first.Items.Concat(rest.Items).Any(i => i.Ids[0] == id) && !rest.Removed.Concat(next.Removed).Contains(id)).Select(id => id.ToString()).FirstOrDefault() is { } kept)
        {
            throw Violation($"{kept} went while the read was interrupted, and neither the resumed nor the next read says so.", "Take NextRun from the moment at which the read began.");
        }
    }

    /// <summary>A read since a moment gives what happened since then, and not the rest.</summary>
    [Check]
    public async Task Since_is_honoured()
    {
        if (Since is not { } since)
        {
            throw NotApplicable("it reads everything, whatever the moment (override Since if it can do with less)");
        }

        var whole = (await ReadWellAsync()).Rows.ToHashSet(StringComparer.Ordinal);
        var read = await ReadWellAsync(NewServices(), new SourceRequest { Since = since });
        var count = read.Items.Count();
        if (count == 0 || count >= whole.Count)
        {
            throw Violation($"Since {since:u}, {count} of {whole.Count} rows came.", "Give what happened at or after SourceRequest.Since; arrange things before and after it.");
        }
    }

    private async Task<string> CursorAsync(TestServices services)
    {
        if (!Info.Incremental)
        {
            throw NotApplicable("it is not declared Incremental");
        }

        return (await ReadWellAsync(services)).NextRun ?? throw Violation($"'{Component}' is declared Incremental, and its read has no NextRun.", "Yield SourceElement.NextRun(cursor).");
    }

    private static string Changing(IReadOnlyList<ExternalId> changed, string cursor)
        => changed.Count > 0 ? cursor : throw NotApplicable("the fixture changes nothing (override Change to add, change and remove something)");

    private async Task<SourceRead> ReadToCheckpointAsync(TestServices services)
    {
        var whole = await ReadWellAsync(NewServices());
        var index = whole.Elements.ToList().FindIndex(e => e.ResumePoint is not null);
        return index >= 0 ? await ReadAsync(services, atMost: index + 1) : throw NotApplicable("it sets no checkpoint in the arranged world");
    }
}
