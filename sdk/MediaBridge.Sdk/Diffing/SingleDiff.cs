namespace MediaBridge.Sdk;

/// <summary>A facet with one value: it is there, replaced, or gone.</summary>
/// <typeparam name="T">The value.</typeparam>
internal abstract class SingleDiff<T> : FacetDiff
    where T : class
{
    public override Comparison? Compare(MediaItem bare, DesiredItem desire, MediaItem? current, FacetInfo info, Room room)
    {
        if (!Speaks(desire.Item))
        {
            return null;
        }

        var wanted = Value(desire.Item, info);
        var before = current is null ? null : Value(current, info);
        var same = wanted is not null && before is not null && Same(wanted, before);
        if (desire.Op == DesiredOp.Remove)
        {
            return wanted is null ? null : same ? Goes(bare, before!, info) : Comparison.Same with { RestsOnAbsence = before is null, Do = Desire(bare, wanted, DesiredOp.Remove) };
        }

        if (wanted is not null)
        {
            return same ? Comparison.Same : Becomes(bare, before, wanted, room);
        }

        return desire.Op == DesiredOp.Set && before is not null ? Goes(bare, before, info) : null;
    }

    public override MediaItem Emptied(MediaItem item) => Write(item, null);

    protected abstract bool Speaks(MediaItem item);

    /// <summary>The value; null if there is none.</summary>
    protected abstract T? Value(MediaItem item, FacetInfo info);

    /// <summary>The item with this value; with an empty facet for null.</summary>
    protected abstract MediaItem Write(MediaItem item, T? value);

    protected abstract bool Same(T a, T b);

    protected abstract string Text(T value);

    private DesiredItem Desire(MediaItem bare, T value, DesiredOp op) => new() { Item = Write(bare, value), Op = op };

    private Comparison Becomes(MediaItem bare, T? before, T wanted, Room room)
    {
        var desire = Desire(bare, wanted, DesiredOp.Add);
        if (before is null && !room.Take(""))
        {
            return Comparison.Skip(room.Full(""), desire) with { RestsOnAbsence = true };
        }

        return new Comparison
        {
            Kind = Comparison.KindOf(before is not null, after: true),
            Do = desire,
            Inverse = before is null ? Desire(bare, wanted, DesiredOp.Remove) : Desire(bare, before, DesiredOp.Add),
            Before = before is null ? null : Text(before),
            After = Text(wanted),
            RestsOnAbsence = before is null,
            Result = desire.Item,
        };
    }

    private Comparison Goes(MediaItem bare, T before, FacetInfo info)
    {
        var desire = Desire(bare, before, DesiredOp.Remove);
        if (!info.Remove)
        {
            return Comparison.Skip($"the service cannot remove the {Label}");
        }

        return new Comparison
        {
            Kind = ChangeKind.Delete,
            Do = desire,
            Inverse = Desire(bare, before, DesiredOp.Add),
            Before = Text(before),
            Result = Write(bare, null),
        };
    }
}
