namespace MediaBridge.Sdk;

/// <summary>What a write did besides what was asked, when its answer was lost: what of the item is other than before and was wanted by no change of the run.</summary>
internal static class LostEffects
{
    /// <summary>The effects of a change that a later read shows to be done.</summary>
    /// <param name="change">The change whose answer was lost.</param>
    /// <param name="changes">All changes of the sink in this run, itself among them, with the results that came.</param>
    /// <param name="before">What the target held when it was planned; null if that is not known.</param>
    /// <param name="now">What it holds now.</param>
    public static IReadOnlyList<DesiredItem> Of(PlannedChange change, IEnumerable<(PlannedChange Change, ChangeResult? Result)> changes, HeldItems? before, HeldItems? now)
    {
        if (change.Do is not { } desire || before is null || now?.Find(desire.Item) is not { } item)
        {
            return [];
        }

        var was = before.Find(desire.Item) ?? new MediaItem();
        var told = changes.SelectMany(Told).Where(d => d.Item.Ids.Any(desire.Item.Ids.Contains)).ToList();
        var put = told.Where(d => d.Op != DesiredOp.Remove).Select(d => d.Item).ToList();
        var taken = told.Where(d => d.Op != DesiredOp.Add).ToList();
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
            Progress = told.Exists(d => d.Item.Progress is not null) || item.Progress?.Position > TimeSpan.Zero ? null : was.Progress,
        };
        return [new DesiredItem { Item = came }, new DesiredItem { Item = went, Op = DesiredOp.Remove }];
    }

    private static IEnumerable<DesiredItem> Told((PlannedChange Change, ChangeResult? Result) row)
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
