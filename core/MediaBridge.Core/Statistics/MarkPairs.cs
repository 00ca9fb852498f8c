namespace MediaBridge.Core.Statistics;

/// <summary>Own marks beside averages: sums for mean and correlation, pairs for a chart, and the items that lie furthest apart.</summary>
internal sealed class MarkPairs
{
    /// <summary>Items kept on either side.</summary>
    public const int Furthest = 12;

    private readonly Dictionary<(int Average, int Own), MarkSpot> _spots = [];
    private readonly SortedSet<ComparedItem> _over = new(Order(-1));
    private readonly SortedSet<ComparedItem> _under = new(Order(1));
    private long _count;
    private long _above;
    private long _below;
    private decimal _own;
    private decimal _site;
    private decimal _ownSquares;
    private decimal _siteSquares;
    private decimal _products;

    public void Add(ComparedItem item)
    {
        var (own, site) = (item.Own, item.Site);
        _count++;
        _above += own > site ? 1 : 0;
        _below += own < site ? 1 : 0;
        _own += own;
        _site += site;
        _ownSquares += own * own;
        _siteSquares += site * site;
        _products += own * site;
        Spot(item);
        Keep(own > site ? _over : own < site ? _under : null, item);
    }

    public IReadOnlyList<ComparedItem> Over => [.. _over];

    public IReadOnlyList<ComparedItem> Under => [.. _under];

    public IReadOnlyList<MarkSpot> Spots => [.. _spots.OrderBy(s => s.Key).Select(s => s.Value)];

    public MarkComparison? Comparison() => _count == 0 ? null : new MarkComparison
    {
        Count = _count,
        Difference = MarkTally.Round((_own - _site) / _count),
        Correlation = Correlation(),
        Above = _above,
        Below = _below,
    };

    private decimal? Correlation()
    {
        // Sums of decimals are exact: nothing is lost by taking large ones from each other.
        var (own, site) = ((_count * _ownSquares) - (_own * _own), (_count * _siteSquares) - (_site * _site));
        return own <= 0 || site <= 0 ? null : MarkTally.Round((decimal)((double)((_count * _products) - (_own * _site)) / Math.Sqrt((double)own * (double)site)));
    }

    private void Spot(ComparedItem item)
    {
        var key = (Average: OutOf100(item.Site), Own: OutOf100(item.Own));
        if (!_spots.TryGetValue(key, out var spot))
        {
            _spots.Add(key, spot = new MarkSpot(key.Own, key.Average));
        }

        spot.Add(item.Title);
    }

    private static int OutOf100(decimal mark) => (int)Math.Clamp(Math.Round(mark * 10, MidpointRounding.AwayFromZero), 0, 100);

    private static void Keep(SortedSet<ComparedItem>? side, ComparedItem item)
    {
        if (side is null || (side.Count == Furthest && side.Comparer.Compare(item, side.Max) >= 0))
        {
            return;
        }

        side.Add(item);
        if (side.Count > Furthest)
        {
            side.Remove(side.Max!);
        }
    }

    /// <summary>The largest difference first; equal ones in the order of titles, whatever order they come in.</summary>
    private static Comparer<ComparedItem> Order(int direction) => Comparer<ComparedItem>.Create((a, b) =>
    {
        var difference = a.Difference.CompareTo(b.Difference) * direction;
        var title = difference != 0 ? difference : string.CompareOrdinal(a.Title, b.Title);
        var year = title != 0 ? title : (a.Year ?? 0).CompareTo(b.Year ?? 0);
        var id = year != 0 ? year : string.CompareOrdinal(a.Id?.ToString(), b.Id?.ToString());
        return id != 0 ? id : a.Index.CompareTo(b.Index);
    });
}
