namespace MediaBridge.Core.Library.Searching;

/// <summary>Puts items in the order of a number; those without one come last.</summary>
/// <param name="numbers">The number of every item, NaN for none.</param>
/// <param name="isBackward">Whether the greatest comes first.</param>
internal sealed class NumberLevel(double[] numbers, bool isBackward) : OrderLevel
{
    /// <inheritdoc/>
    public override void Order(long[] items, int from, int to, Alike next)
    {
        var keys = Array.ConvertAll(items, Key);
        var (least, most) = (double.NegativeInfinity, double.PositiveInfinity);
        if (from > 0 || to < items.Length)
        {
            var parted = keys.AsSpan().ToArray();
            (least, most) = (KeyRange.At(parted, from), KeyRange.At(parted, to - 1));
        }

        // The groups at both ends may reach beyond the page; what lies between is on it.
        var before = 0;
        var (first, middle, middleKeys, last) = (new List<long>(), new List<long>(), new List<double>(), new List<long>());
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] < least)
            {
                before++;
            }
            else if (keys[i].Equals(least))
            {
                first.Add(items[i]);
            }
            else if (keys[i] < most)
            {
                middle.Add(items[i]);
                middleKeys.Add(keys[i]);
            }
            else if (keys[i].Equals(most))
            {
                last.Add(items[i]);
            }
        }

        Hand([.. first], before, from, to, next);
        Between([.. middleKeys], [.. middle], before + first.Count, from, to, next);
        Hand([.. last], before + first.Count + middle.Count, from, to, next);
    }

    private static void Between(double[] keys, long[] items, int before, int from, int to, Alike next)
    {
        Array.Sort(keys, items);
        for (int start = 0, end; start < items.Length; start = end)
        {
            for (end = start + 1; end < items.Length && keys[end].Equals(keys[start]); end++)
            {
            }

            var group = items[start..end];
            Array.Sort(group);
            Hand(group, before + start, from, to, next);
        }
    }

    private double Key(long item) => double.IsNaN(numbers[item]) ? double.PositiveInfinity : isBackward ? -numbers[item] : numbers[item];
}
