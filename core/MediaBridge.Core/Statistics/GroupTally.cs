namespace MediaBridge.Core.Statistics;

/// <summary>Counts items by what they have in common: numbers for each name, never items.</summary>
internal sealed class GroupTally
{
    private readonly Dictionary<string, Sums> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Sums>.AlternateLookup<ReadOnlySpan<char>> _spans;

    public GroupTally() => _spans = _groups.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds an item to each of its groups, once.</summary>
    public void Add(IEnumerable<string> names, decimal? own, decimal? site)
    {
        // Most items have one name or few: comparing them costs less than a set of them.
        var seen = names as IReadOnlyList<string> ?? [.. names];
        for (var i = 0; i < seen.Count; i++)
        {
            var isFirst = !string.IsNullOrWhiteSpace(seen[i]);
            for (var before = 0; isFirst && before < i; before++)
            {
                isFirst = !string.Equals(seen[before], seen[i], StringComparison.Ordinal);
            }

            if (isFirst)
            {
                Add(seen[i], own, site);
            }
        }
    }

    public void Add(string name, decimal? own, decimal? site) => Of(name).Add(own, site);

    /// <summary>The sums of a group.</summary>
    public Sums Of(ReadOnlySpan<char> name)
    {
        if (!_spans.TryGetValue(name, out var sums))
        {
            _spans[name] = sums = new Sums();
        }

        return sums;
    }

    /// <summary>Groups of at least so many items, most first.</summary>
    public IReadOnlyList<GroupFigures> MostFirst(int least = 1) => [.. Figures(least).OrderByDescending(g => g.Count).ThenBy(g => g.Name, StringComparer.Ordinal)];

    /// <summary>Groups in the order of their names.</summary>
    public IReadOnlyList<GroupFigures> ByName() => [.. Figures(least: 1).OrderBy(g => g.Name, StringComparer.Ordinal)];

    private IEnumerable<GroupFigures> Figures(int least) => _groups.Where(g => g.Value.Count >= least).Select(g => new GroupFigures
    {
        Name = g.Key,
        Count = g.Value.Count,
        Rated = g.Value.Rated,
        Mean = g.Value.Rated == 0 ? null : MarkTally.Round(g.Value.Own / g.Value.Rated),
        Difference = g.Value.Both == 0 ? null : MarkTally.Round(g.Value.Difference / g.Value.Both),
    });

    /// <summary>Numbers of one group.</summary>
    internal sealed class Sums
    {
        public long Count { get; set; }

        public long Rated { get; private set; }

        public decimal Own { get; private set; }

        public long Both { get; private set; }

        public decimal Difference { get; private set; }

        /// <summary>Counts an item.</summary>
        public void Add(decimal? own, decimal? site)
        {
            Count++;
            Mark(own, site);
        }

        /// <summary>Counts the marks of an item that is counted elsewhere.</summary>
        public void Mark(decimal? own, decimal? site)
        {
            if (own is { } mark)
            {
                Rated++;
                Own += mark;
                if (site is { } average)
                {
                    Both++;
                    Difference += mark - average;
                }
            }
        }
    }
}
