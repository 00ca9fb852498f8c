namespace MediaBridge.Sdk;

/// <summary>What a write did besides what was asked, when its answer was lost: what of the item is other than before and was wanted by no change of the run.</summary>
internal static class LostEffects
{
    /// <summary>The effects of a change that a later read shows to be done.</summary>
    /// <param name="change">The change whose answer was lost.</param>
    /// <param name="told">What was wanted or told of the items in question: <see cref="Told"/>.</param>
    /// <param name="before">What the target held when it was planned; null if that is not known.</param>
    /// <param name="now">What it holds now.</param>
    public static IReadOnlyList<DesiredItem> Of(PlannedChange change, IReadOnlyList<DesiredItem> told, HeldItems? before, HeldItems? now)
    {
        if (change.Do is not { } desire || before is null || now?.Find(desire.Item) is not { } item)
        {
            return [];
        }

        var was = before.Find(desire.Item) ?? new MediaItem();
        var its = told.Where(d => d.Item.Ids.Any(desire.Item.Ids.Contains)).ToList();
        var put = its.Where(d => d.Op != DesiredOp.Remove).Select(d => d.Item).ToList();
        var taken = its.Where(d => d.Op != DesiredOp.Add).ToList();
        var bare = new MediaItem { Kind = item.Kind, Title = item.Title, Year = item.Year, Ids = item.Ids };
        var came = bare with
        {
            Watches = Only(item.Watches, [was, .. put], i => i.Watches, SameWatch),
            Lists = Only(item.Lists, [was, .. put], i => i.Lists, (a, b) => string.Equals(a.List, b.List, StringComparison.Ordinal)),
            Tags = Only(item.Tags, [was, .. put], i => i.Tags, (a, b) => string.Equals(a.Value, b.Value, StringComparison.Ordinal)),
        };
        var went = bare with
        {
            Watches = Set(taken, i => i.Watches) ? null : Only(was.Watches, [item, .. Removed(taken)], i => i.Watches, SameWatch),
            Lists = Set(taken, i => i.Lists) ? null : Only(was.Lists, [item, .. Removed(taken)], i => i.Lists, (a, b) => string.Equals(a.List, b.List, StringComparison.Ordinal)),
            Tags = Set(taken, i => i.Tags) ? null : Only(was.Tags, [item, .. Removed(taken)], i => i.Tags, (a, b) => string.Equals(a.Value, b.Value, StringComparison.Ordinal)),
            Progress = its.Exists(d => d.Item.Progress is not null) || item.Progress?.Position > TimeSpan.Zero ? null : was.Progress,
        };
        return [new DesiredItem { Item = came }, new DesiredItem { Item = went, Op = DesiredOp.Remove }];
    }

    /// <summary>What the changes of a sink wanted of some items, and what they or their answers told of them; one pass for all changes whose answers were lost.</summary>
    /// <param name="lost">The changes whose answers were lost.</param>
    /// <param name="changes">All changes of the sink in this run, those among them, with the results that came.</param>
    public static List<DesiredItem> Told(IEnumerable<PlannedChange> lost, IEnumerable<(PlannedChange Change, ChangeResult? Result)> changes)
    {
        var ids = lost.Select(c => c.Do).OfType<DesiredItem>().SelectMany(d => d.Item.Ids).ToHashSet();
        return ids.Count == 0 ? [] : [.. changes.SelectMany(Words).Where(d => d.Item.Ids.Any(ids.Contains))];
    }

    private static IEnumerable<DesiredItem> Words((PlannedChange Change, ChangeResult? Result) row)
    {
        IEnumerable<DesiredItem> effects = [.. row.Change.Effects, .. row.Result?.Effects ?? []];
        return row.Change.Do is { } desire ? effects.Prepend(desire) : effects;
    }

    private static IEnumerable<MediaItem> Removed(List<DesiredItem> taken) => taken.Where(d => d.Op == DesiredOp.Remove).Select(d => d.Item);

    /// <summary>Whether somebody wanted exactly some list: then what left it was to leave.</summary>
    private static bool Set<T>(List<DesiredItem> taken, Func<MediaItem, IReadOnlyList<T>?> facet) => taken.Exists(d => d.Op == DesiredOp.Set && facet(d.Item) is not null);

    private static List<T>? Only<T>(IReadOnlyList<T>? entries, MediaItem[] explained, Func<MediaItem, IReadOnlyList<T>?> facet, Func<T, T, bool> same)
    {
        var list = entries?.Where(e => !explained.Any(i => facet(i)?.Any(x => same(e, x)) == true)).ToList();
        return list is { Count: > 0 } ? list : null;
    }

    private static bool SameWatch(Watch a, Watch b)
        => a.NativeId is not null && b.NativeId is not null ? string.Equals(a.NativeId, b.NativeId, StringComparison.Ordinal) : a.At == b.At;
}
