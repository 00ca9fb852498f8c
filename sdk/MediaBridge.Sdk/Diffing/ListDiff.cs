namespace MediaBridge.Sdk;

/// <summary>The lists an item is on, by the list's id; each list has its own room.</summary>
internal sealed class ListDiff : KeyedDiff<ListEntry>
{
    public override string Facet => Facets.Lists;

    public override string Label => "lists";

    public override IEnumerable<string> Places(MediaItem item) => item.Lists?.Select(l => l.List).Distinct(StringComparer.Ordinal) ?? [];

    protected override IReadOnlyList<ListEntry>? Read(MediaItem item) => item.Lists;

    protected override MediaItem Write(MediaItem item, IReadOnlyList<ListEntry> entries) => item with { Lists = entries };

    protected override string Key(ListEntry entry) => entry.List;

    protected override string Text(ListEntry entry) => entry.Name ?? entry.List;

    protected override string PlaceOf(ListEntry entry) => entry.List;
}
