using System.Text.Json;

namespace MediaBridge.Sdk.Testing;

/// <content>What becomes of the items.</content>
public abstract partial class ProcessorContract<TPlugin>
{
    private const string UnknownExtra = "kit-unknown.shelf";

    /// <summary>The fixture's items show what the processor does.</summary>
    [Check]
    public async Task It_does_something_with_the_items_of_the_fixture()
    {
        var items = Fresh;
        if (items.FirstOrDefault(i => i.Ids.Count == 0) is { } nameless)
        {
            throw Violation($"{Named(nameless)} of the fixture has no id.", "Give each item of Items an id: results are told by it.");
        }

        var result = await ProcessWellAsync(items);
        var isSame = result.Items.Count == items.Count && result.Items.Zip(items).All(p => Some.Same(p.First, p.Second));
        if (isSame && result.Rejected.Count == 0)
        {
            throw Violation($"All {items.Count} items of the fixture came out as they went in.", "Put an item into Items that the processor changes, drops or joins: else nothing is proved.");
        }
    }

    /// <summary>Items are values: what went in is as it was.</summary>
    [Check]
    public async Task What_it_is_given_stays_as_it_was()
    {
        var items = Fresh;
        var before = items.Select(i => i.Fingerprint()).ToList();
        await ProcessWellAsync(items);
        for (var i = 0; i < items.Count; i++)
        {
            if (!string.Equals(items[i].Fingerprint(), before[i], StringComparison.Ordinal))
            {
                throw Violation($"{Named(items[i])}, which went in, is another now.", "Return a copy, `item with { … }`, with new lists: other steps hold the same item.");
            }
        }
    }

    /// <summary>What a processor does not deal with goes through as it is: extras of other plugins, and facets that it does not declare.</summary>
    [Check]
    public async Task What_it_does_not_know_stays()
    {
        var declared = Info.Facets.Select(f => f.Facet).ToHashSet(StringComparer.Ordinal);
        var items = Fresh.Select(WithAll).ToList();
        var result = await ProcessWellAsync(items);
        foreach (var item in items)
        {
            if (result.Items.FirstOrDefault(r => r.Ids.Contains(item.Ids[0])) is not { } made)
            {
                continue;
            }

            if (made.Extras?.ContainsKey(UnknownExtra) != true)
            {
                throw Violation($"{Named(item)} had the extra '{UnknownExtra}', and has lost it.", "Copy with `item with { … }`, and add to Extras instead of replacing them.");
            }

            var now = ItemParts.FacetsOf(made).Select(f => f.Facet).ToHashSet(StringComparer.Ordinal);
            foreach (var facet in ItemParts.FacetsOf(item).Select(f => f.Facet).Where(f => !TakesAway.Contains(f, StringComparer.Ordinal)))
            {
                if (!now.Contains(facet))
                {
                    throw Violation($"{Named(item)} had {facet}, and has lost it.", $"Copy with `item with {{ … }}`; name \"{facet}\" in TakesAway if the options of the fixture say so.");
                }

                if (declared.Count > 0 && !declared.Contains(facet) && !ItemParts.AreEqual(facet, item, made))
                {
                    throw Violation($"{Named(item)} has other {facet} now, and '{Component}' does not declare {facet}.", $"Add FacetInfo.Reads(\"{facet}\") to its ComponentInfo, or leave the facet as it is.");
                }
            }
        }
    }

    /// <summary>An item that goes in alone and comes out alone is the same item: its first id stays.</summary>
    [Check]
    public async Task The_first_id_stays()
    {
        var processor = Processor(NewServices());
        foreach (var item in Fresh)
        {
            var result = await WellAsync(processor, item);
            if (result.Items.FirstOrDefault(r => r.Ids.Count == 0 || r.Ids[0].IsEmpty) is { } nameless)
            {
                throw Violation($"{Named(nameless)} came out of {Named(item)} without an id.", "Keep Ids, or give what is new an id made of what it is made of.");
            }

            if (result.Items is [var one] && one.Ids[0] != item.Ids[0])
            {
                throw Violation($"{Named(item)} came out with the first id {one.Ids[0]}.", "Add ids behind the first: rows are joined, removed and written back by the source's own id.");
            }

            if (result.Items.GroupBy(r => r.Ids[0]).FirstOrDefault(g => g.Skip(1).Any()) is { } twins)
            {
                throw Violation($"{twins.Count()} items with the id {twins.Key} came out of {Named(item)}.", "Give each item that is made of one an id of its own.");
            }
        }
    }

    /// <summary>An item that does not come out was dropped with a reason.</summary>
    [Check]
    public async Task Nothing_is_dropped_without_a_reason()
    {
        var items = Fresh;
        var result = await ProcessWellAsync(items);
        if (result.Rejected.FirstOrDefault(r => string.IsNullOrWhiteSpace(r.Reason)).Item is { } unexplained)
        {
            throw Violation($"{Named(unexplained)} was dropped without a reason.", "Say why in request.Reject(item, reason).");
        }

        if (items.FirstOrDefault(i => result.Rejected.All(r => r.Item.Ids is not [var id, ..] || id != i.Ids[0]) && !IsIn(i, result.Items)) is { } lost)
        {
            throw Violation($"{Named(lost)} went in, did not come out, and was not dropped with a reason.", "Call request.Reject(item, reason): `runs show RUN --item` tells people why an item is missing. Override IsIn if it is part of another item now.");
        }
    }

    /// <summary>Equal items in an equal world become equal items.</summary>
    [Check]
    public async Task Equal_items_become_equal_items()
    {
        if (ProcessedItems.Difference(await ProcessWellAsync(Fresh), await ProcessWellAsync(Fresh)) is { } difference)
        {
            throw Violation($"Processed a second time, {difference}", "Use no hash order, no chance and no counter: what changes by itself is written again in every run.");
        }
    }

    /// <summary>The culture of the machine changes nothing.</summary>
    [Check]
    public async Task No_culture_changes_what_it_makes()
    {
        var expected = await Machines.InCultureAsync("", () => ProcessWellAsync(Fresh));
        foreach (var name in Machines.Cultures)
        {
            if (ProcessedItems.Difference(expected, await Machines.InCultureAsync(name, () => ProcessWellAsync(Fresh))) is { } difference)
            {
                throw Violation($"In the culture {name}, {difference}", "Read and write numbers and dates with CultureInfo.InvariantCulture, compare ordinally, and change case with ToLowerInvariant.");
            }
        }
    }

    /// <summary>What it made before it leaves as it is.</summary>
    [Check]
    public async Task Processing_again_changes_nothing()
    {
        if (!IsIdempotent)
        {
            throw NotApplicable("the fixture says that it changes what it made");
        }

        var first = (await ProcessWellAsync(Fresh)).Items;
        var second = await ProcessWellAsync([.. first.Select(Stored)]);
        if (second.Items.Count != first.Count)
        {
            throw Violation($"{first.Count} items came out; processed again, {second.Items.Count} did.", "What was let through once is let through again; override IsIdempotent if that is not meant.");
        }

        if (first.Zip(second.Items).FirstOrDefault(p => !Some.Same(p.First, p.Second)) is { First: { } changed })
        {
            throw Violation($"{Named(changed)} is another when it is processed again.", "Set what you know instead of adding to it; override IsIdempotent if that is not meant.");
        }
    }

    /// <summary>Hostile titles, items with nothing and with everything are processed or refused; nothing else is thrown.</summary>
    [Check]
    public async Task Hostile_items_do_not_stop_it()
    {
        IReadOnlyList<MediaItem> items =
        [
            new MediaItem { Title = "" }, .. Some.Hostile(), Some.Full(), Some.Episode(), Some.Series(),
            .. Enumerable.Range(1, 30).Select(Some.Any), .. Enumerable.Range(1, 10).Select(Some.AnyFull),
        ];
        foreach (var item in items.Select(Stored).Concat(items))
        {
            var services = NewServices();
            try
            {
                await LimitAsync(Task.Run(() => OneAsync(Processor(services), item)), "Processing");
            }
            catch (Exception e) when (e is not (ContractException or PluginException { Error.Kind: ErrorKind.NotFound }))
            {
                throw Violation($"Processing {Named(item)} threw {e.GetType().Name}: {e.Message}", "Let through what you cannot deal with, or throw a PluginException of kind ItemRejected: every facet may be null, and every text may be anything.", e);
            }
        }
    }

    /// <summary>Extras that it adds have keys of the form <c>plugin.name</c>.</summary>
    [Check]
    public async Task Extras_it_adds_are_named_for_the_plugin()
    {
        var items = Fresh;
        var known = items.SelectMany(i => i.Extras?.Keys ?? []).ToHashSet(StringComparer.Ordinal);
        var added = (await ProcessWellAsync(items)).Items.SelectMany(i => i.Extras?.Keys ?? []).Where(k => !known.Contains(k)).ToList();
        if (added.Count == 0)
        {
            throw NotApplicable("it adds no extras");
        }

        var prefix = Plugin.Builder.Id + ".";
        if (added.Find(k => !k.StartsWith(prefix, StringComparison.Ordinal)) is { } key)
        {
            throw Violation($"It adds the extra '{key}'.", $"Name it '{prefix}{key.Split('.')[^1]}'.");
        }
    }

    private static MediaItem WithAll(MediaItem item)
    {
        var full = Some.Full();
        return Stored(item with
        {
            OriginalTitle = item.OriginalTitle ?? full.OriginalTitle,
            SortTitle = item.SortTitle ?? full.SortTitle,
            Placement = item.Placement ?? (item.Kind == ItemKinds.Movie ? full.Placement : null),
            Description = item.Description ?? full.Description,
            People = item.People ?? full.People,
            Ratings = item.Ratings ?? full.Ratings,
            Watches = item.Watches ?? full.Watches,
            Progress = item.Progress ?? full.Progress,
            Favourite = item.Favourite ?? full.Favourite,
            Lists = item.Lists ?? full.Lists,
            Tags = item.Tags ?? full.Tags,
            Note = item.Note ?? full.Note,
            Artwork = item.Artwork ?? full.Artwork,
            Versions = item.Versions ?? full.Versions,
            Chapters = item.Chapters ?? full.Chapters,
            Subtitles = item.Subtitles ?? full.Subtitles,
            Release = item.Release ?? full.Release,
            Generation = item.Generation ?? full.Generation,
            Attachments = item.Attachments ?? full.Attachments,
            Extras = new Dictionary<string, JsonElement>(item.Extras ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal), StringComparer.Ordinal) { [UnknownExtra] = Some.JsonOf("B4") },
        });
    }

    private async Task<ProcessedItems> WellAsync(IProcessor processor, MediaItem item)
    {
        try
        {
            return await LimitAsync(Task.Run(() => OneAsync(processor, item)), "Processing");
        }
        catch (Exception e) when (e is not ContractException)
        {
            throw Violation($"Processing {Named(item)} threw {e.GetType().Name}: {e.Message}", "Correct the processor, or what Arrange builds.", e);
        }
    }
}
