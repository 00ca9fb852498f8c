using MediaBridge.Core.Library.Columns;

namespace MediaBridge.Core.Library.Searching;

/// <summary>A page of several sets that come one after another; an item of several counts in the first. Only a set that the page reaches into is put in order.</summary>
/// <param name="offset">How many items to pass over.</param>
/// <param name="limit">The most items.</param>
internal sealed class TierPage(int offset, int limit)
{
    private readonly List<long> _ids = [];
    private int _left = offset;
    private ItemSet? _before;

    /// <summary>Gives a part of a set in order.</summary>
    public delegate IReadOnlyList<long> Order(ItemSet set, int offset, int limit);

    /// <summary>The items of the page so far.</summary>
    public IReadOnlyList<long> Ids => _ids;

    /// <summary>Whether what comes next is not on the page.</summary>
    public bool IsFull => _ids.Count >= limit;

    /// <summary>Adds the next set.</summary>
    public void Add(ItemSet set, Order order)
    {
        if (IsFull)
        {
            return;
        }

        var own = _before is null ? set : set.Except(_before);
        var count = own.Count;
        if (_left < count)
        {
            _ids.AddRange(order(own, _left, limit - _ids.Count));
        }

        _left = Math.Max(0, _left - count);
        _before = _before?.Or(own) ?? own;
    }
}
