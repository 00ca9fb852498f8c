using System.Globalization;

namespace MediaBridge.Sdk;

/// <summary>The plays of an item. An account that cannot date a play is only made to count right.</summary>
internal sealed class WatchDiff : FacetDiff
{
    private const int MostNamed = 3;

    public override string Facet => Facets.Watches;

    public override string Label => "plays";

    public override bool Has(MediaItem item) => item.Watches is { Count: > 0 };

    public override MediaItem Emptied(MediaItem item) => item with { Watches = [] };

    public override MediaItem Copy(MediaItem item, MediaItem from) => item with { Watches = from.Watches };

    public override Comparison? Compare(MediaItem bare, DesiredItem desire, MediaItem? current, FacetInfo info, Room room)
    {
        if (desire.Item.Watches is not { } wanted)
        {
            return null;
        }

        var before = PlayMatch.Sorted(current?.Watches ?? []);
        if (wanted.Count == 0 && (desire.Op != DesiredOp.Set || before.Count == 0))
        {
            return null;
        }

        if (!info.Backdate)
        {
            return Counted(bare, desire, wanted, before, info, room);
        }

        var match = PlayMatch.Of(wanted, before, loosely: desire.Op != DesiredOp.Remove, exactly: desire.Op != DesiredOp.Add);
        var removing = desire.Op == DesiredOp.Remove;
        var missing = removing ? [] : match.Missing;
        var going = removing ? match.Matched : desire.Op == DesiredOp.Set ? match.Extra : [];
        if (missing.Count == 0 && going.Count == 0)
        {
            return removing ? Comparison.Same with { RestsOnAbsence = true, Do = Desire(bare, wanted, DesiredOp.Remove) } : Comparison.Same;
        }

        return Change(bare, before, missing, going, info, room);
    }

    public override (MediaItem? Add, MediaItem? Remove) Parts(MediaItem? before, MediaItem wanted)
    {
        var match = PlayMatch.Of(wanted.Watches ?? [], before?.Watches ?? [], loosely: true, exactly: true);
        return (match.Missing.Count == 0 ? null : wanted with { Watches = match.Missing }, match.Extra.Count == 0 ? null : wanted with { Watches = match.Extra });
    }

    private static DesiredItem Desire(MediaItem bare, IReadOnlyList<Watch> plays, DesiredOp op) => new() { Item = bare with { Watches = plays }, Op = op };

    private static Comparison Change(MediaItem bare, List<Watch> before, List<Watch> missing, List<Watch> going, FacetInfo info, Room room)
    {
        string? reason = null;
        if (going.Count > 0 && !info.Remove)
        {
            reason = "the service cannot remove plays";
            going = [];
        }

        if (missing.Count > 0 && before.Count == 0 && !room.Take(""))
        {
            return Comparison.Skip(room.Full(""), Desire(bare, missing, DesiredOp.Add)) with { RestsOnAbsence = true };
        }

        if (missing.Count == 0 && going.Count == 0)
        {
            return Comparison.Skip(reason!);
        }

        var kept = before.Where(p => !going.Exists(g => ReferenceEquals(g, p))).ToList();
        List<Watch> after = [.. kept, .. missing];

        // Adding or removing twice must be the same as once: where a play looks like one that stays, everything is said.
        var exact = (missing.Count > 0 && going.Count > 0) || PlayMatch.Of(missing, kept, loosely: true).Matched.Count > 0 || PlayMatch.Of(going, kept, loosely: true).Matched.Count > 0;
        return new Comparison
        {
            Kind = Comparison.KindOf(before.Count > 0, after.Count > 0),
            Do = exact ? Desire(bare, after, DesiredOp.Set) : going.Count > 0 ? Desire(bare, going, DesiredOp.Remove) : Desire(bare, missing, DesiredOp.Add),
            Inverse = exact ? Desire(bare, before, DesiredOp.Set) : going.Count > 0 ? Desire(bare, going, DesiredOp.Add) : Desire(bare, missing, DesiredOp.Remove),
            Before = Text(before),
            After = Text(after),
            Reason = reason,
            RestsOnAbsence = missing.Count > 0,
            Result = bare with { Watches = after },
        };
    }

    private static Comparison Counted(MediaItem bare, DesiredItem desire, IReadOnlyList<Watch> wanted, List<Watch> before, FacetInfo info, Room room)
    {
        var removed = desire.Op == DesiredOp.Remove ? PlayMatch.Of(wanted, before, loosely: false).Extra : null;
        var after = removed ?? (desire.Op == DesiredOp.Add && wanted.Count < before.Count ? before : wanted);
        if (after.Count == before.Count)
        {
            return desire.Op == DesiredOp.Remove ? Comparison.Same with { RestsOnAbsence = true, Do = desire } : Comparison.Same;
        }

        if (after.Count < before.Count && !info.Remove)
        {
            return Comparison.Skip("the service cannot remove plays");
        }

        var set = Desire(bare, after, DesiredOp.Set);
        if (before.Count == 0 && !room.Take(""))
        {
            return Comparison.Skip(room.Full(""), set) with { RestsOnAbsence = true };
        }

        return new Comparison
        {
            Kind = Comparison.KindOf(before.Count > 0, after.Count > 0),
            Do = set,
            Inverse = Desire(bare, before, DesiredOp.Set),
            Before = Count(before.Count),
            After = Count(after.Count),
            RestsOnAbsence = after.Count > before.Count,
            Result = set.Item,
        };
    }

    private static string? Count(int plays) => plays == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{plays}");

    private static string? Text(List<Watch> plays)
    {
        if (plays.Count == 0)
        {
            return null;
        }

        var named = PlayMatch.Sorted(plays).TakeLast(MostNamed).Select(p => p.At is { } at ? Time(at) : "at some time");
        var more = plays.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $"{plays.Count - MostNamed} more, ") : "";
        return more + string.Join(", ", named);
    }

    private static string Time(EventTime at)
        => at.Instant is { } instant ? instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) : at.ToString();
}
