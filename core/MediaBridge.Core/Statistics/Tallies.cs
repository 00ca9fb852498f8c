using System.Globalization;

namespace MediaBridge.Core.Statistics;

/// <summary>All that is counted of items, by whoever counts them one by one or from columns.</summary>
internal sealed class Tallies
{
    private const int RuntimeStep = 15;
    private const int LastRuntime = 195;
    private readonly Dictionary<int, (string Year, string Decade)> _names = [];
    private readonly SortedDictionary<int, long> _runtimes = [];
    private readonly SortedDictionary<(int Year, int Month), (long Rated, long Plays)> _months = [];
    private long _minutes;
    private long _timed;

    public MarkTally Own { get; } = new();

    public MarkTally Site { get; } = new();

    public MarkPairs Pairs { get; } = new();

    public GroupTally Decades { get; } = new();

    public GroupTally Years { get; } = new();

    public GroupTally Genres { get; } = new();

    public GroupTally Countries { get; } = new();

    public GroupTally Directors { get; set; } = new();

    public GroupTally Types { get; } = new();

    public int Items { get; set; }

    public long Watched { get; set; }

    public long Plays { get; set; }

    /// <summary>Counts items of a running time.</summary>
    public void Time(int minutes, long items)
    {
        _minutes += minutes * items;
        _timed += items;
        var step = Math.Min(minutes, LastRuntime) / RuntimeStep * RuntimeStep;
        _runtimes[step] = _runtimes.GetValueOrDefault(step) + items;
    }

    /// <summary>Counts marks and plays of a month.</summary>
    public void Month(int year, int month, long rated, long plays)
    {
        var known = _months.GetValueOrDefault((year, month));
        _months[(year, month)] = (known.Rated + rated, known.Plays + plays);
    }

    /// <summary>What a year and its decade are called.</summary>
    public (string Year, string Decade) NamesOf(int year)
    {
        if (!_names.TryGetValue(year, out var names))
        {
            names = (year.ToString("0000", CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{year / 10 * 10:0000}s"));
            _names.Add(year, names);
        }

        return names;
    }

    /// <summary>What was counted so far.</summary>
    /// <param name="leastOfDirector">Items that a director must have to be listed.</param>
    public ItemStatistics Result(int leastOfDirector) => new()
    {
        Items = Items,
        Rated = Own.Count,
        Watched = Watched,
        Plays = Plays,
        Minutes = _minutes,
        Timed = _timed,
        Own = Own.Figures(),
        Site = Site.Figures(),
        Marks = Own.Histogram(),
        Comparison = Pairs.Comparison(),
        Decades = Decades.ByName(),
        Years = Years.ByName(),
        Genres = Genres.MostFirst(),
        Countries = Countries.MostFirst(),
        Directors = Directors.MostFirst(leastOfDirector),
        Types = Types.MostFirst(),
        Runtimes = [.. _runtimes.Select(r => new NamedCount(r.Key, r.Value))],
        Months = [.. _months.Select(m => new MonthCount { Month = string.Create(CultureInfo.InvariantCulture, $"{m.Key.Year:0000}-{m.Key.Month:00}"), Rated = m.Value.Rated, Plays = m.Value.Plays })],
        Overrated = Pairs.Over,
        Underrated = Pairs.Under,
        Spots = Pairs.Spots,
    };
}
