using MediaBridge.Sdk;

namespace MediaBridge.Core.Statistics;

/// <summary>Counts marks by their value, so that the middle one is known exactly and memory does not grow with their number.</summary>
internal sealed class MarkTally
{
    private readonly SortedDictionary<decimal, long> _byValue = [];
    private decimal _sum;

    public long Count { get; private set; }

    /// <summary>Adds a mark out of 10; a hundredth is as fine as it is kept.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="times">How many items have it.</param>
    public void Add(decimal mark, long times = 1)
    {
        var value = Math.Round(mark, 2, MidpointRounding.AwayFromZero);
        _byValue[value] = _byValue.GetValueOrDefault(value) + times;
        _sum += mark * times;
        Count += times;
    }

    public MarkFigures? Figures() => Count == 0 ? null : new MarkFigures
    {
        Count = Count,
        Mean = Round(_sum / Count),
        Median = Round((At((Count - 1) / 2) + At(Count / 2)) / 2),
        Lowest = Round(_byValue.First().Key),
        Highest = Round(_byValue.Last().Key),
    };

    /// <summary>Numbers of whole marks from 1 to 10.</summary>
    public IReadOnlyList<NamedCount> Histogram()
    {
        if (Count == 0)
        {
            return [];
        }

        var counts = new long[11];
        foreach (var (value, count) in _byValue)
        {
            counts[(int)Math.Clamp(Math.Round(value, MidpointRounding.AwayFromZero), 1, 10)] += count;
        }

        return [.. Enumerable.Range(1, 10).Select(m => new NamedCount(m, counts[m]))];
    }

    public static decimal Round(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).Normal();

    private decimal At(long place)
    {
        foreach (var (value, count) in _byValue)
        {
            if (place < count)
            {
                return value;
            }

            place -= count;
        }

        return 0;
    }
}
