using System.Globalization;
using MediaBridge.Core.BuiltIn.Formats.Common;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Statistics;

/// <summary>Makes statistics of a stream of items. It holds counters and the few items that lie furthest apart, never the stream.</summary>
/// <param name="leastOfDirector">Items that a director must have to be listed.</param>
internal sealed class StatisticsCollector(int leastOfDirector = 2)
{
    private const int RuntimeStep = 15;
    private const int LastRuntime = 195;
    private readonly MarkTally _own = new();
    private readonly MarkTally _site = new();
    private readonly MarkPairs _pairs = new();
    private readonly GroupTally _decades = new();
    private readonly GroupTally _years = new();
    private readonly GroupTally _genres = new();
    private readonly GroupTally _countries = new();
    private readonly GroupTally _directors = new();
    private readonly GroupTally _types = new();
    private readonly SortedDictionary<int, long> _runtimes = [];
    private readonly SortedDictionary<(int Year, int Month), (long Rated, long Plays)> _months = [];
    private int _items;
    private long _watched;
    private long _plays;
    private long _minutes;
    private long _timed;

    /// <summary>Counts an item.</summary>
    public void Add(MediaItem item)
    {
        var (mark, average) = (ItemFacts.Own(item), ItemFacts.Site(item));
        var (own, site) = (OfTen(mark), OfTen(average));
        Marks(item, own, site);
        Groups(item, own, site);
        Times(item, own is null ? null : mark);
        _items++;
    }

    /// <summary>What was counted so far.</summary>
    public ItemStatistics Result() => new()
    {
        Items = _items,
        Rated = _own.Count,
        Watched = _watched,
        Plays = _plays,
        Minutes = _minutes,
        Timed = _timed,
        Own = _own.Figures(),
        Site = _site.Figures(),
        Marks = _own.Histogram(),
        Comparison = _pairs.Comparison(),
        Decades = _decades.ByName(),
        Years = _years.ByName(),
        Genres = _genres.MostFirst(),
        Countries = _countries.MostFirst(),
        Directors = _directors.MostFirst(leastOfDirector),
        Types = _types.MostFirst(),
        Runtimes = [.. _runtimes.Select(r => new NamedCount(r.Key, r.Value))],
        Months = [.. _months.Select(m => new MonthCount { Month = string.Create(CultureInfo.InvariantCulture, $"{m.Key.Year:0000}-{m.Key.Month:00}"), Rated = m.Value.Rated, Plays = m.Value.Plays })],
        Overrated = _pairs.Over,
        Underrated = _pairs.Under,
        Spots = _pairs.Spots,
    };

    /// <summary>The mark out of 10; null for one of 0, which sites write where there is none.</summary>
    private static decimal? OfTen(Rating? rating) => rating is { Value: > 0 } && rating.Scale.Max > 0 ? Math.Clamp(rating.Value * 10 / rating.Scale.Max, 0, 10) : null;

    private void Marks(MediaItem item, decimal? own, decimal? site)
    {
        if (own is { } mark)
        {
            _own.Add(mark);
        }

        if (site is { } average)
        {
            _site.Add(average);
        }

        if (own is { } mine && site is { } theirs)
        {
            _pairs.Add(new ComparedItem
            {
                Title = item.Title.Length > 0 ? item.Title : item.Placement?.ParentTitle ?? (item.Ids.Count > 0 ? item.Ids[0].ToString() : "Untitled"),
                Year = ItemFacts.Year(item),
                Id = item.Ids.Count > 0 ? item.Ids[0] : (ExternalId?)null,
                Own = MarkTally.Round(mine),
                Site = MarkTally.Round(theirs),
                Page = ItemFacts.IsWeb(item.Provenance?.Page) ? item.Provenance!.Page : null,
                Index = _items,
            });
        }
    }

    private void Groups(MediaItem item, decimal? own, decimal? site)
    {
        if (ItemFacts.Year(item) is { } year)
        {
            _years.Add(year.ToString("0000", CultureInfo.InvariantCulture), own, site);
            _decades.Add(string.Create(CultureInfo.InvariantCulture, $"{year / 10 * 10:0000}s"), own, site);
        }

        _genres.Add(item.Description?.Genres ?? [], own, site);
        _countries.Add(item.Description?.Countries ?? [], own, site);
        _directors.Add(ItemFacts.Names(item, Person.Director), own, site);
        _types.Add([ItemFacts.Form(item), .. (item.Description?.Types ?? []).Where(t => t is Description.Documentary or Description.Animation)], own, site);
    }

    private void Times(MediaItem item, Rating? mark)
    {
        if (ItemFacts.Minutes(item) is { } minutes)
        {
            _minutes += minutes;
            _timed++;
            var step = Math.Min(minutes, LastRuntime) / RuntimeStep * RuntimeStep;
            _runtimes[step] = _runtimes.GetValueOrDefault(step) + 1;
        }

        if (mark?.At is { } rated)
        {
            Month(rated.Day, 1, 0);
        }

        var plays = item.Watches ?? [];
        _watched += plays.Count > 0 ? 1 : 0;
        _plays += plays.Count;
        foreach (var play in plays)
        {
            if (play.At is { } at)
            {
                Month(at.Day, 0, 1);
            }
        }
    }

    private void Month(DateOnly day, int rated, int plays)
    {
        var known = _months.GetValueOrDefault((day.Year, day.Month));
        _months[(day.Year, day.Month)] = (known.Rated + rated, known.Plays + plays);
    }
}
