using System.Globalization;

namespace MediaBridge.Sdk.Testing;

/// <content>What its items are like.</content>
public abstract partial class SourceContract<TPlugin>
{
    private static readonly string[] Cultures = ["tr-TR", "ar-SA", "de-DE"];

    /// <summary>Facets that hold something are declared as read.</summary>
    [Check]
    public async Task It_reads_only_facets_it_declares()
    {
        var declared = DeclaredFacets();
        foreach (var item in (await ReadWellAsync()).Items)
        {
            if (ItemParts.FacetsOf(item).FirstOrDefault(f => !f.IsEmpty && !declared.Contains(f.Facet)).Facet is { } facet)
            {
                throw Violation($"{Named(item)} has {facet}, which '{Component}' does not declare.", $"Add FacetInfo.Reads(\"{facet}\") to its ComponentInfo, or leave the facet out.");
            }
        }
    }

    /// <summary>A facet that the source knows nothing of is null: empty says that there is none, and may remove what others hold.</summary>
    [Check]
    public async Task What_it_does_not_know_is_null_and_not_empty()
    {
        var declared = DeclaredFacets();
        foreach (var item in (await ReadWellAsync()).Items)
        {
            if (ItemParts.FacetsOf(item).FirstOrDefault(f => f.IsEmpty && !declared.Contains(f.Facet)).Facet is { } facet)
            {
                throw Violation($"{Named(item)} says that it has no {facet}, though '{Component}' does not read {facet}.", "Leave the facet null: null says nothing, empty says that there is none.");
            }
        }
    }

    /// <summary>Every facet that is declared as read is read in the arranged world.</summary>
    [Check]
    public async Task Every_facet_it_declares_is_read()
    {
        var items = (await ReadWellAsync()).Items.ToList();
        var read = items.SelectMany(ItemParts.FacetsOf).Where(f => !f.IsEmpty).Select(f => f.Facet).ToHashSet(StringComparer.Ordinal);
        if (DeclaredFacets().FirstOrDefault(f => !read.Contains(f)) is { } never)
        {
            throw Violation(
                $"'{Component}' declares that it reads {never}, and none of {items.Count} items of the arranged world has any.",
                "Do not declare it, or arrange an item that has it. In a complete read the engine takes a declared facet that no row mentions for empty.");
        }
    }

    /// <summary>Items are of the kinds that are declared.</summary>
    [Check]
    public async Task It_reads_only_kinds_it_declares()
    {
        if (Info.Kinds.Count == 0)
        {
            throw NotApplicable("it declares no kinds, so it may read any");
        }

        if ((await ReadWellAsync()).Items.FirstOrDefault(i => !Info.Kinds.Contains(i.Kind, StringComparer.Ordinal)) is { } item)
        {
            throw Violation($"{Named(item)} is a {item.Kind}; '{Component}' declares {string.Join(", ", Info.Kinds)}.", $"Add \"{item.Kind}\" to Kinds, or leave such items out.");
        }
    }

    /// <summary>Every item has an id of the source's own, the first, and it is the same in every read.</summary>
    [Check]
    public async Task Every_item_has_an_id_of_its_own_that_stays()
    {
        var items = (await ReadWellAsync()).Items.ToList();
        if (items.Find(i => i.Ids.Count == 0 || i.Ids[0].IsEmpty) is { } nameless)
        {
            throw Violation($"{Named(nameless)} has no id.", "Set Ids, the service's own id first: rows are joined, removed, looked up and written back by it.");
        }

        var again = (await ReadWellAsync()).Items.Select(i => i.Ids[0]).ToHashSet();
        if (items.Find(i => !again.Contains(i.Ids[0])) is { } moved)
        {
            throw Violation($"{Named(moved)} has another id in a second read of the same world.", "Make the id of what the service says, not of the time, a counter or chance.");
        }
    }

    /// <summary>Rows that share an id are parts of one item and do not contradict each other.</summary>
    [Check]
    public async Task Rows_of_one_id_can_be_joined()
    {
        var groups = (await ReadWellAsync()).Items.Where(i => i.Ids.Count > 0).GroupBy(i => i.Ids[0]).Where(g => g.Skip(1).Any()).ToList();
        if (groups.Count == 0)
        {
            throw NotApplicable("no two rows of the arranged world share an id");
        }

        foreach (var group in groups)
        {
            var first = group.First();
            if (group.Skip(1).Select(row => ItemParts.Contradiction(first, row)).FirstOrDefault(c => c is not null) is { } contradiction)
            {
                throw Violation($"Two rows have the id {group.Key}, and their {contradiction}.", "Give different things different ids; give rows of one thing the same title, year and kind.");
            }
        }
    }

    /// <summary>Whose a personal facet is, the engine says.</summary>
    [Check]
    public async Task By_is_left_to_the_engine()
    {
        if ((await ReadWellAsync()).Items.FirstOrDefault(i => ItemParts.Stamped(i) is not null) is { } item)
        {
            throw Violation($"{Named(item)} has By set in {ItemParts.Stamped(item)}.", "Leave By null: the engine stamps the person of the connection.");
        }
    }

    /// <summary>Extras have keys of the form <c>plugin.name</c>, so that plugins do not overwrite each other's.</summary>
    [Check]
    public async Task Extras_are_named_for_the_plugin()
    {
        var items = (await ReadWellAsync()).Items.Where(i => i.Extras is { Count: > 0 }).ToList();
        if (items.Count == 0)
        {
            throw NotApplicable("no item of the arranged world has extras");
        }

        var prefix = Plugin.Builder.Id + ".";
        if (items.SelectMany(i => i.Extras!.Keys).FirstOrDefault(k => !k.StartsWith(prefix, StringComparison.Ordinal)) is { } key)
        {
            throw Violation($"An item has the extra '{key}'.", $"Name it '{prefix}{key.Split('.')[^1]}'.");
        }
    }

    /// <summary>Equal worlds give equal elements in equal order.</summary>
    [Check]
    public async Task The_same_world_gives_the_same_elements()
    {
        var (first, second) = (await ReadWellAsync(), await ReadWellAsync());
        if (Difference([.. first.Rows], [.. second.Rows]) is { } difference)
        {
            throw Violation($"In a second read of the same world, {difference}", "Keep the service's order; use no hash order, no chance, no counter. Unchanged items must be byte for byte the same, or every run writes them again.");
        }

        if (!string.Equals(first.NextRun, second.NextRun, StringComparison.Ordinal))
        {
            throw Violation($"The next run starts at '{Short(first.NextRun)}', and after a second read of the same world at '{Short(second.NextRun)}'.", "Make the cursor of what the service says.");
        }
    }

    /// <summary>The culture of the machine changes nothing.</summary>
    [Check]
    public async Task No_culture_changes_what_is_read()
    {
        var expected = (await Machines.InCultureAsync("", () => ReadWellAsync())).Rows.ToList();
        foreach (var name in Machines.Cultures)
        {
            var read = await Machines.InCultureAsync(name, () => ReadWellAsync());
            if (Difference(expected, [.. read.Rows]) is { } difference)
            {
                throw Violation($"In the culture {name}, {difference}", "Read and write numbers and dates with CultureInfo.InvariantCulture, and change case with ToLowerInvariant.");
            }
        }
    }

    private static string Named(MediaItem item) => $"'{item}'{(item.Ids.Count > 0 ? $" ({item.Ids[0]})" : "")}";

    /// <summary>The facets it declares as read.</summary>
    private HashSet<string> DeclaredFacets()
        => Info.Facets.Count > 0
            ? Info.Facets.Where(f => f.Read).Select(f => f.Facet).ToHashSet(StringComparer.Ordinal)
            : throw NotApplicable("it declares no facets, so it may read any");
}
