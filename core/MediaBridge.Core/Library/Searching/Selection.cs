namespace MediaBridge.Core.Library.Searching;

/// <summary>Puts a part of a long list in order without the rest: a page in the middle costs no more than the first.</summary>
/// <param name="ties">Tells those with the same number apart; null for their own order.</param>
internal sealed class Selection(Comparison<long>? ties)
{
    /// <summary>Below so many it is simply sorted.</summary>
    private const int Few = 64;

    /// <summary>Brings those that stand at some places, were all in order, to these places, in order.</summary>
    /// <param name="items">The list; the rest of it ends in no order.</param>
    /// <param name="from">The first place.</param>
    /// <param name="to">Behind the last place.</param>
    public void Sort(Span<Placed> items, int from, int to)
    {
        while (from < to && items.Length > Few && to - from < items.Length)
        {
            var split = Part(items);
            if (to <= split)
            {
                items = items[..split];
            }
            else if (from >= split)
            {
                items = items[split..];
                (from, to) = (from - split, to - split);
            }
            else
            {
                Sort(items[..split], from, split);
                items = items[split..];
                (from, to) = (0, to - split);
            }
        }

        if (from < to)
        {
            items.Sort(Compare);
        }
    }

    private int Compare(Placed left, Placed right)
    {
        if (left.Key < right.Key)
        {
            return -1;
        }

        if (left.Key > right.Key)
        {
            return 1;
        }

        return ties?.Invoke(left.Item, right.Item) is { } by and not 0 ? by : left.Item.CompareTo(right.Item);
    }

    /// <summary>Parts the list at the middle one of three: the smaller ones before the place that is given back, which is neither end.</summary>
    private int Part(Span<Placed> items)
    {
        var pivot = Middle(items[0], items[items.Length / 2], items[^1]);
        var (left, right) = (-1, items.Length);
        while (true)
        {
            do
            {
                left++;
            }
            while (Compare(items[left], pivot) < 0);
            do
            {
                right--;
            }
            while (Compare(items[right], pivot) > 0);
            if (left >= right)
            {
                return Math.Clamp(right + 1, 1, items.Length - 1);
            }

            (items[left], items[right]) = (items[right], items[left]);
        }
    }

    private Placed Middle(Placed a, Placed b, Placed c)
    {
        if (Compare(a, b) > 0)
        {
            (a, b) = (b, a);
        }

        return Compare(b, c) <= 0 ? b : Compare(a, c) > 0 ? a : c;
    }
}
