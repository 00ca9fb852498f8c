namespace MediaBridge.Sdk;

/// <summary>A facet that is a set of entries with keys: lists, tags.</summary>
/// <typeparam name="T">An entry.</typeparam>
internal abstract class KeyedDiff<T> : FacetDiff
    where T : class
{
    public override bool Has(MediaItem item) => Read(item) is { Count: > 0 };

    public override MediaItem Emptied(MediaItem item) => Write(item, []);

    public override MediaItem Copy(MediaItem item, MediaItem from) => Write(item, Read(from) ?? []);

    public override Comparison? Compare(MediaItem bare, DesiredItem desire, MediaItem? current, FacetInfo info, Room room)
    {
        if (Read(desire.Item) is not { } said)
        {
            return null;
        }

        var wanted = said.DistinctBy(Key, StringComparer.Ordinal).ToList();
        var before = (current is null ? null : Read(current))?.DistinctBy(Key, StringComparer.Ordinal).OrderBy(Key, StringComparer.Ordinal).ToList() ?? [];
        if (wanted.Count == 0 && (desire.Op != DesiredOp.Set || before.Count == 0))
        {
            return null;
        }

        var removing = desire.Op == DesiredOp.Remove;
        var missing = removing ? [] : Without(wanted, before);
        var going = removing ? [.. before.Where(e => Holds(wanted, e))] : desire.Op == DesiredOp.Set ? Without(before, wanted) : [];
        if (missing.Count == 0 && going.Count == 0)
        {
            return removing ? Comparison.Same with { RestsOnAbsence = true, Do = Desire(bare, wanted, DesiredOp.Remove) } : Comparison.Same;
        }

        return Change(bare, before, missing, going, info, room);
    }

    public override (MediaItem? Add, MediaItem? Remove) Parts(MediaItem? before, MediaItem wanted)
    {
        var (old, all) = (before is null ? [] : Read(before) ?? [], Read(wanted) ?? []);
        var (add, remove) = (Without(all, old), Without(old, all));
        return (add.Count == 0 ? null : Write(wanted, add), remove.Count == 0 ? null : Write(wanted, remove));
    }

    protected abstract IReadOnlyList<T>? Read(MediaItem item);

    protected abstract MediaItem Write(MediaItem item, IReadOnlyList<T> entries);

    protected abstract string Key(T entry);

    protected abstract string Text(T entry);

    /// <summary>The limited place that an entry takes.</summary>
    protected virtual string PlaceOf(T entry) => "";

    private Comparison Change(MediaItem bare, List<T> before, List<T> missing, List<T> going, FacetInfo info, Room room)
    {
        string? reason = null;
        var held = going;
        if (going.Count > 0 && !info.Remove)
        {
            reason = $"the service cannot remove: {Names(going)}";
            held = [];
        }

        var fitting = missing.Where(e => room.Take(PlaceOf(e))).ToList();
        if (fitting.Count < missing.Count)
        {
            reason = room.Full(PlaceOf(missing.First(e => !fitting.Contains(e))));
        }

        if (fitting.Count == 0 && held.Count == 0)
        {
            return Comparison.Skip(reason!, missing.Count > 0 ? Desire(bare, missing, DesiredOp.Add) : null) with { RestsOnAbsence = missing.Count > 0 };
        }

        var after = Without(before, held);
        after.AddRange(fitting);
        var both = fitting.Count > 0 && held.Count > 0;
        return new Comparison
        {
            Kind = Comparison.KindOf(before.Count > 0, after.Count > 0),
            Do = both ? Desire(bare, after, DesiredOp.Set) : held.Count > 0 ? Desire(bare, held, DesiredOp.Remove) : Desire(bare, fitting, DesiredOp.Add),
            Inverse = both ? Desire(bare, before, DesiredOp.Set) : held.Count > 0 ? Desire(bare, held, DesiredOp.Add) : Desire(bare, fitting, DesiredOp.Remove),
            Before = before.Count == 0 ? null : Names(before),
            After = after.Count == 0 ? null : Names(after),
            Reason = reason,
            RestsOnAbsence = fitting.Count > 0,
            Result = Write(bare, after),
        };
    }

    private DesiredItem Desire(MediaItem bare, IReadOnlyList<T> entries, DesiredOp op) => new() { Item = Write(bare, entries), Op = op };

    private string Names(IEnumerable<T> entries) => string.Join(", ", entries.Select(Text));

    private bool Holds(IEnumerable<T> entries, T entry) => entries.Any(e => string.Equals(Key(e), Key(entry), StringComparison.Ordinal));

    private List<T> Without(IReadOnlyList<T> entries, IReadOnlyList<T> others) => [.. entries.Where(e => !Holds(others, e))];
}
