using MediaBridge.Core.State;

namespace MediaBridge.Core.Running;

/// <summary>Counts how a run's matches and lookups found their items; stored with the items, so that an interruption loses and doubles nothing.</summary>
internal sealed class FoundTally(long run)
{
    private readonly Lock _lock = new();
    private Dictionary<(string Step, string Way), long> _counts = [];

    /// <summary>Counts what the steps left of one item.</summary>
    public void Add(ItemAtHand item)
    {
        lock (_lock)
        {
            foreach (var (step, way) in item.Ways)
            {
                _counts[(step, way)] = _counts.GetValueOrDefault((step, way)) + 1;
            }
        }
    }

    public void Write(WriteTransaction transaction)
    {
        Dictionary<(string Step, string Way), long> counts;
        lock (_lock)
        {
            (counts, _counts) = (_counts, []);
        }

        foreach (var ((step, way), count) in counts)
        {
            transaction.Run(
                "INSERT INTO found(run, step, way, items) VALUES(?1, ?2, ?3, ?4) ON CONFLICT(run, step, way) DO UPDATE SET items=items+excluded.items", run, step, way, count);
        }
    }

    /// <summary>The counts of a run, steps in the order of the pipeline.</summary>
    public static List<FoundCount> Read(StateDatabase database, long run, IReadOnlyList<string> steps)
        => [.. database
            .List("SELECT step, way, items FROM found WHERE run=?1", r => new FoundCount { Step = r.GetString(0), Way = r.GetString(1), Count = r.GetInt64(2) }, run)
            .OrderBy(f => Place(steps, f.Step)).ThenBy(f => Place(FoundWays.All, f.Way))];

    private static int Place(IReadOnlyList<string> all, string one)
    {
        var place = 0;
        while (place < all.Count && !string.Equals(all[place], one, StringComparison.Ordinal))
        {
            place++;
        }

        return place;
    }
}
