namespace MediaBridge.Sdk;

/// <summary>What undoes the side effects of a write, as far as they really change something.</summary>
internal static class EffectInverse
{
    /// <summary>The desires that undo effects, given what the account held before.</summary>
    public static IReadOnlyList<DesiredItem> Of(IReadOnlyList<DesiredItem> effects, HeldItems? before)
    {
        if (effects.Count == 0 || before is null || !before.Complete)
        {
            return [];
        }

        var inverses = new List<DesiredItem>();
        foreach (var effect in effects)
        {
            var was = before.Find(effect.Item);
            var inverse = effect.Op == DesiredOp.Remove ? OfRemove(effect.Item, was) : OfAdd(effect.Item, was);
            if (inverse is not null)
            {
                inverses.Add(inverse);
            }
        }

        return inverses;
    }

    private static DesiredItem? OfRemove(MediaItem effect, MediaItem? was)
    {
        if (was is null)
        {
            return null;
        }

        var back = Bare(effect) with
        {
            Lists = Common(was.Lists, effect.Lists, (a, b) => string.Equals(a.List, b.List, StringComparison.Ordinal)),
            Watches = Common(was.Watches, effect.Watches, SameWatch),
            Ratings = effect.Ratings is null ? null : Own(was.Ratings),
            Tags = Common(was.Tags, effect.Tags, (a, b) => string.Equals(a.Value, b.Value, StringComparison.Ordinal)),
            Favourite = effect.Favourite is null || was.Favourite?.Value != true ? null : was.Favourite,
            Progress = effect.Progress is null || was.Progress is null || was.Progress.Position == TimeSpan.Zero ? null : was.Progress,
            Note = effect.Note is null || string.IsNullOrEmpty(was.Note?.Value) ? null : was.Note,
        };
        return Speaks(back) ? new DesiredItem { Item = back, Op = DesiredOp.Add } : null;
    }

    private static DesiredItem? OfAdd(MediaItem effect, MediaItem? was)
    {
        var gone = Bare(effect) with
        {
            Lists = New(effect.Lists, was?.Lists, (a, b) => string.Equals(a.List, b.List, StringComparison.Ordinal)),
            Watches = New(effect.Watches, was?.Watches, SameWatch),
            Tags = New(effect.Tags, was?.Tags, (a, b) => string.Equals(a.Value, b.Value, StringComparison.Ordinal)),
            Ratings = Own(was?.Ratings) is null ? effect.Ratings : null,
            Favourite = was?.Favourite?.Value == true ? null : effect.Favourite,
            Progress = was?.Progress is { } p && p.Position > TimeSpan.Zero ? null : effect.Progress,
        };
        return Speaks(gone) ? new DesiredItem { Item = gone, Op = DesiredOp.Remove } : null;
    }

    private static MediaItem Bare(MediaItem item) => new() { Kind = item.Kind, Title = item.Title, Year = item.Year, Ids = item.Ids };

    private static List<Rating>? Own(IReadOnlyList<Rating>? ratings)
    {
        var own = ratings?.Where(r => string.Equals(r.Whose, Rating.OwnMark, StringComparison.Ordinal)).ToList();
        return own is { Count: > 0 } ? own : null;
    }

    private static List<T>? Common<T>(IReadOnlyList<T>? was, IReadOnlyList<T>? effect, Func<T, T, bool> same)
    {
        var list = effect is null ? null : was?.Where(a => effect.Any(b => same(a, b))).ToList();
        return list is { Count: > 0 } ? list : null;
    }

    private static List<T>? New<T>(IReadOnlyList<T>? effect, IReadOnlyList<T>? was, Func<T, T, bool> same)
    {
        var list = effect?.Where(a => was is null || !was.Any(b => same(a, b))).ToList();
        return list is { Count: > 0 } ? list : null;
    }

    private static bool SameWatch(Watch a, Watch b)
        => a.NativeId is not null && b.NativeId is not null ? string.Equals(a.NativeId, b.NativeId, StringComparison.Ordinal) : a.At == b.At;

    private static bool Speaks(MediaItem item)
        => item.Lists is not null || item.Watches is not null || item.Ratings is not null || item.Tags is not null
        || item.Favourite is not null || item.Progress is not null || item.Note is not null;
}
