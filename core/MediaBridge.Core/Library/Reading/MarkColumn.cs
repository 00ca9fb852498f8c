using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Statistics;

namespace MediaBridge.Core.Library.Reading;

/// <summary>A mark out of 10 of every item; those of 0, which sites write where there is none, are none. There are few different ones.</summary>
internal sealed class MarkColumn
{
    private readonly List<decimal?> _values = [null];
    private readonly List<long> _counts = [0];
    private readonly int[] _places;

    public MarkColumn(double[] numbers)
    {
        _places = new int[numbers.Length];
        Marked = new ItemSet(numbers.Length);
        var known = new Dictionary<double, int>();
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] > 0)
            {
                if (!known.TryGetValue(numbers[i], out var place))
                {
                    known.Add(numbers[i], place = _values.Count);
                    _values.Add(Math.Clamp((decimal)numbers[i], 0, 10));
                    _counts.Add(0);
                }

                _places[i] = place;
                _counts[place]++;
                Marked.Add(i);
            }
        }
    }

    /// <summary>The items that have one.</summary>
    public ItemSet Marked { get; }

    /// <summary>The mark of an item; null for none.</summary>
    public decimal? Of(long item) => item < _places.Length ? _values[_places[item]] : null;

    /// <summary>Counts all.</summary>
    public void Count(MarkTally tally)
    {
        for (var place = 1; place < _values.Count; place++)
        {
            tally.Add(_values[place]!.Value, _counts[place]);
        }
    }
}
