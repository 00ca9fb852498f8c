namespace MediaBridge.Core.Library.Searching;

/// <summary>One thing that items are put in order by.</summary>
internal abstract class OrderLevel
{
    /// <summary>Takes items that stand alike: all of them, and which of them are wanted.</summary>
    public delegate void Alike(long[] items, int from, int to);

    /// <summary>Puts a part of some items in order.</summary>
    /// <param name="items">The items, lowest number first.</param>
    /// <param name="from">The first place that is wanted.</param>
    /// <param name="to">Behind the last place.</param>
    /// <param name="next">Gets the items of these places, one group of alike ones after another.</param>
    public abstract void Order(long[] items, int from, int to, Alike next);

    /// <summary>Hands on those of a group that are wanted.</summary>
    /// <param name="group">Items that stand alike.</param>
    /// <param name="start">The place of the first of them.</param>
    /// <param name="from">The first place that is wanted.</param>
    /// <param name="to">Behind the last place.</param>
    /// <param name="next">Gets them.</param>
    protected static void Hand(long[] group, int start, int from, int to, Alike next)
    {
        var (first, end) = (Math.Max(0, from - start), Math.Min(group.Length, to - start));
        if (first < end)
        {
            next(group, first, end);
        }
    }
}
