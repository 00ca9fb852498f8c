namespace MediaBridge.Core.Library.Duplicates;

/// <summary>Which items are one work: items that are linked, directly or over others, make a set, which is as good as its weakest link.</summary>
internal sealed class WorkLinks
{
    private readonly Dictionary<long, long> _parents = [];
    private readonly Dictionary<long, (DuplicateLink Link, string Why)> _weakest = [];

    /// <summary>Notes an item that has copies of its own.</summary>
    public void Add(long item)
    {
        if (_parents.TryAdd(item, item))
        {
            _weakest[item] = (DuplicateLink.Id, "");
        }
    }

    /// <summary>Links two items. Stronger links come first: what is linked already stays as it is.</summary>
    public void Join(long one, long other, DuplicateLink link, string why)
    {
        Add(one);
        Add(other);
        var (left, right) = (RootOf(one), RootOf(other));
        if (left == right)
        {
            return;
        }

        _parents[Math.Max(left, right)] = Math.Min(left, right);
        var (a, b) = (_weakest[left], _weakest[right]);
        _weakest[Math.Min(left, right)] = link >= a.Link && link >= b.Link ? (link, why) : a.Link > b.Link ? a : b;
    }

    /// <summary>The sets, by their first items.</summary>
    public IEnumerable<(IReadOnlyList<long> Items, DuplicateLink Link, string Why)> Sets()
        => _parents.Keys.Order().GroupBy(RootOf).Select(g => ((IReadOnlyList<long>)[.. g], _weakest[g.Key].Link, _weakest[g.Key].Why)).ToList();

    private long RootOf(long item)
    {
        var root = item;
        while (_parents[root] is var above && above != root)
        {
            root = above;
        }

        while (_parents[item] is var next && next != root)
        {
            (_parents[item], item) = (root, next);
        }

        return root;
    }
}
