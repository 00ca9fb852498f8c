namespace MediaBridge.Core.Library.Searching;

/// <summary>Puts a part of a long list in order without the rest: a page in the middle costs no more than the first.</summary>
internal static class Selection
{
    /// <summary>Below so many it is simply sorted.</summary>
    private const int Few = 64;

    /// <summary>Brings those that stand at some places, were all in order, to these places, in order.</summary>
    /// <param name="items">The list; the rest of it ends in no order.</param>
    /// <param name="order">The order; no two are equal.</param>
    /// <param name="from">The first place.</param>
    /// <param name="to">Behind the last place.</param>
    public static void Sort(Span<long> items, IComparer<long> order, int from, int to)
    {
        while (from < to && items.Length > Few && to - from < items.Length)
        {
            var split = Part(items, order);
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
                Sort(items[..split], order, from, split);
                items = items[split..];
                (from, to) = (0, to - split);
            }
        }

        if (from < to)
        {
            items.Sort(order.Compare);
        }
    }

    /// <summary>Parts the list at the middle one of three: the smaller ones before the place that is given back, which is neither end.</summary>
    private static int Part(Span<long> items, IComparer<long> order)
    {
        var pivot = Middle(items[0], items[items.Length / 2], items[^1], order);
        var (left, right) = (-1, items.Length);
        while (true)
        {
            do
            {
                left++;
            }
            while (order.Compare(items[left], pivot) < 0);
            do
            {
                right--;
            }
            while (order.Compare(items[right], pivot) > 0);
            if (left >= right)
            {
                return Math.Clamp(right + 1, 1, items.Length - 1);
            }

            (items[left], items[right]) = (items[right], items[left]);
        }
    }

    private static long Middle(long a, long b, long c, IComparer<long> order)
    {
        if (order.Compare(a, b) > 0)
        {
            (a, b) = (b, a);
        }

        return order.Compare(b, c) <= 0 ? b : order.Compare(a, c) > 0 ? a : c;
    }
}
