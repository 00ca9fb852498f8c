namespace MediaBridge.Sdk;

/// <summary>Several desires of one item's facet made into one: a plan has one change for each, and what comes last must not lose what came before.</summary>
internal static class FoldedDesires
{
    /// <summary>Desires in the order in which they are to come true; those that speak of one facet of one item become one exact wish.</summary>
    /// <param name="desires">What is wanted.</param>
    /// <param name="current">What the target holds, read completely.</param>
    public static List<DesiredItem> Of(IReadOnlyList<DesiredItem> desires, HeldItems? current)
    {
        if (current is null)
        {
            return [.. desires];
        }

        var groups = desires
            .SelectMany(d => FacetDiff.All.Where(f => Speaks(f, d)).Select(f => (Desire: d, Facet: f)))
            .GroupBy(p => (Key(p.Desire.Item, current), p.Facet.Facet))
            .Where(g => g.Skip(1).Any())
            .ToList();
        var folded = groups.SelectMany(g => g.Select(p => p.Desire)).ToHashSet(ReferenceEqualityComparer.Instance);
        var alone = desires.Where(folded.Contains)
            .SelectMany(d => FacetDiff.All.Where(f => Speaks(f, d) && !groups.Exists(g => g.Key == (Key(d.Item, current), f.Facet))).Select(f => d with { Item = Piece(f, d.Item) }));
        IEnumerable<DesiredItem> all = [.. desires.Where(d => !folded.Contains(d)), .. alone, .. groups.Select(g => Fold(g.First().Facet, [.. g.Select(p => p.Desire)], current))];

        // Plays come before lists, as in every plan: a play may take an item off a list.
        return [.. all.OrderBy(d => FacetDiff.All.TakeWhile(f => !Speaks(f, d)).Count())];
    }

    private static string Key(MediaItem item, HeldItems current) => ((current.Find(item) ?? item).Ids is [var id, ..] ? id : default).ToString();

    private static bool Speaks(FacetDiff facet, DesiredItem desire) => ItemFacets.Has(desire.Item, facet.Facet);

    private static MediaItem Piece(FacetDiff facet, MediaItem item) => facet.Copy(FacetDiff.Bare(item, item.Ids), item);

    private static DesiredItem Fold(FacetDiff facet, List<DesiredItem> desires, HeldItems current)
    {
        var bare = FacetDiff.Bare(desires[0].Item, desires[0].Item.Ids);
        var can = FacetInfo.Full(facet.Facet);
        var room = new Room(can);
        var item = current.Find(bare) is { } held ? facet.Copy(bare, held) : facet.Emptied(bare);
        foreach (var desire in desires)
        {
            if (facet.Compare(bare, desire, item, can, room)?.Result is { } result)
            {
                item = facet.Copy(bare, result);
            }
        }

        return new DesiredItem { Item = facet.Has(item) ? item : facet.Emptied(bare), Op = DesiredOp.Set };
    }
}
