using MediaBridge.Core.Formats.Common;
using MediaBridge.Core.Items;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Statistics;

/// <summary>Makes statistics of a stream of items. It holds counters and the few items that lie furthest apart, never the stream.</summary>
/// <param name="leastOfDirector">Items that a director must have to be listed.</param>
internal sealed class StatisticsCollector(int leastOfDirector = 2)
{
    private readonly Tallies _tallies = new();

    /// <summary>Counts an item.</summary>
    public void Add(MediaItem item)
    {
        var (mark, average) = (ItemFacts.Own(item), ItemFacts.Site(item));
        var (own, site) = (OfTen(mark), OfTen(average));
        Marks(item, own, site);
        Groups(item, own, site);
        Times(item, own is null ? null : mark);
        _tallies.Items++;
    }

    /// <summary>What was counted so far.</summary>
    public ItemStatistics Result() => _tallies.Result(leastOfDirector);

    /// <summary>The mark out of 10; null for one of 0, which sites write where there is none.</summary>
    private static decimal? OfTen(Rating? rating) => rating is { Value: > 0 } && rating.Scale.Max > 0 ? Math.Clamp(rating.Value * 10 / rating.Scale.Max, 0, 10) : null;

    private void Marks(MediaItem item, decimal? own, decimal? site)
    {
        if (own is { } mark)
        {
            _tallies.Own.Add(mark);
        }

        if (site is { } average)
        {
            _tallies.Site.Add(average);
        }

        if (own is { } mine && site is { } theirs)
        {
            _tallies.Pairs.Add(new ComparedItem
            {
                Title = item.Title.Length > 0 ? item.Title : item.Placement?.ParentTitle ?? (item.Ids.Count > 0 ? item.Ids[0].ToString() : "Untitled"),
                Year = ItemFacts.Year(item),
                Id = item.Ids.Count > 0 ? item.Ids[0] : (ExternalId?)null,
                Own = MarkTally.Round(mine),
                Site = MarkTally.Round(theirs),
                Page = ItemFacts.IsWeb(item.Provenance?.Page) ? item.Provenance!.Page : null,
                Index = _tallies.Items,
            });
        }
    }

    private void Groups(MediaItem item, decimal? own, decimal? site)
    {
        if (ItemFacts.Year(item) is { } year)
        {
            var (name, decade) = _tallies.NamesOf(year);
            _tallies.Years.Add(name, own, site);
            _tallies.Decades.Add(decade, own, site);
        }

        _tallies.Genres.Add(item.Description?.Genres ?? [], own, site);
        _tallies.Countries.Add(item.Description?.Countries ?? [], own, site);
        _tallies.Directors.Add(ItemFacts.Names(item, Person.Director), own, site);
        _tallies.Types.Add([ItemFacts.Form(item), .. (item.Description?.Types ?? []).Where(t => t is Description.Documentary or Description.Animation)], own, site);
    }

    private void Times(MediaItem item, Rating? mark)
    {
        if (ItemFacts.Minutes(item) is { } minutes)
        {
            _tallies.Time(minutes, 1);
        }

        if (mark?.At is { } rated)
        {
            _tallies.Month(rated.Day.Year, rated.Day.Month, 1, 0);
        }

        var plays = item.Watches ?? [];
        _tallies.Watched += plays.Count > 0 ? 1 : 0;
        _tallies.Plays += plays.Count;
        foreach (var play in plays)
        {
            if (play.At is { } at)
            {
                _tallies.Month(at.Day.Year, at.Day.Month, 0, 1);
            }
        }
    }
}
