using System.Runtime.InteropServices;
using MediaBridge.Core.Formats.Common;
using MediaBridge.Core.Formats.Common.Collections;
using MediaBridge.Core.Items;
using MediaBridge.Core.Statistics;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Html;

/// <summary>What the site knows of all items at once: its films, people, genres and collections, and how they hang together.</summary>
internal sealed class Site
{
    private const int CastInIndex = 12;
    private readonly PageSlugs _slugs;
    private readonly ITitles _titles;
    private readonly string _language;
    private readonly CollectionBook _collections;
    private readonly Dictionary<ExternalId, SiteFilm> _series = [];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public Site(ITitles titles, string language)
    {
        _titles = titles;
        _language = language;
        _slugs = new PageSlugs(titles);
        _collections = new CollectionBook(titles);
    }

    /// <summary>Every item, in the order of the stream.</summary>
    public List<SiteFilm> All { get; } = [];

    /// <summary>Those with a page; seasons and episodes of a series that is there are shown on its page. Known once settled.</summary>
    public List<SiteFilm> Films { get; } = [];

    /// <summary>What is counted of them.</summary>
    public StatisticsCollector Statistics { get; } = new(leastOfDirector: 1);

    public SortedDictionary<string, SiteGroup> Genres { get; } = new(StringComparer.Ordinal);

    /// <summary>People's tags; those that differ only by case are one.</summary>
    public SortedDictionary<string, SiteGroup> Tags { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The collections by name. Known once settled.</summary>
    public IReadOnlyList<SiteGroup> Collections { get; private set; } = [];

    public SortedDictionary<string, SiteGroup> People { get; } = new(StringComparer.Ordinal);

    /// <summary>People who have a page: they directed something, or are in two films or more.</summary>
    public IEnumerable<SiteGroup> PeopleWithPage => People.Values.Where(p => p.Slug.Length > 0);

    /// <summary>The title in the site's language, if there is one.</summary>
    public static string Title(MediaItem item, string language)
    {
        var title = Translation(item, language)?.Title is { Length: > 0 } translated ? translated : item.Title;
        return !string.IsNullOrWhiteSpace(title) ? title
            : item.Placement?.ParentTitle is { Length: > 0 } parent ? parent
            : item.Ids.Count > 0 ? item.Ids[0].ToString() : "Untitled";
    }

    /// <summary>The texts in the site's language, if there are any.</summary>
    public static Translation? Translation(MediaItem item, string language)
        => item.Description?.Translations is { } all ? all.GetValueOrDefault(language) ?? all.GetValueOrDefault(language.Split('-')[0]) : null;

    /// <summary>Adds the next item.</summary>
    public SiteFilm Add(MediaItem item)
    {
        _slugs.Add(item);
        _collections.Add(item, All.Count);
        if (!CollectionBook.IsCollection(item))
        {
            Statistics.Add(item);
        }

        var title = Title(item, _language);
        var film = new SiteFilm
        {
            Index = All.Count,
            Title = title,
            SortTitle = _titles.Normalize(PageSlugs.WellFormed(item.SortTitle is { Length: > 0 } sort ? sort : title)),
            Original = string.Equals(item.OriginalTitle, title, StringComparison.Ordinal) || string.IsNullOrWhiteSpace(item.OriginalTitle) ? null : item.OriginalTitle,
            Year = ItemFacts.Year(item),
            Kind = Shared(ItemFacts.Form(item)),
            IsFilm = item.Kind is ItemKinds.Movie,
            Number = Number(item.Placement),
            Part = SitePart.Of(item),
            Genres = Clean(item.Description?.Genres),
            Tags = [.. Clean([.. (item.Tags ?? []).Select(t => t.Value)]).Distinct(StringComparer.OrdinalIgnoreCase)],
            Countries = Clean(item.Description?.Countries),
            Directors = Clean(ItemFacts.Names(item, Person.Director)),
            Cast = Clean(ItemFacts.Names(item, Person.Actor, Person.Guest)),
            IsCollection = CollectionBook.IsCollection(item),
            Own = OutOf100(ItemFacts.Own(item)),
            Average = OutOf100(ItemFacts.Site(item)),
            Watched = ItemFacts.Watched(item),
            Minutes = ItemFacts.Minutes(item) ?? 0,
        };
        All.Add(film);
        if (item.Kind is ItemKinds.Series)
        {
            foreach (var id in item.Ids)
            {
                _series.TryAdd(id, film);
            }
        }

        return film;
    }

    /// <summary>Settles names and orders; call it once after the last item.</summary>
    public void Settle()
    {
        _slugs.Settle();
        foreach (var film in All)
        {
            film.Slug = _slugs.Of(film.Index);
            film.Series = film.Part?.ParentIds.Select(id => _series.GetValueOrDefault(id)).FirstOrDefault(s => s is not null);
            film.Series?.Parts.Add(film);
            if (film.Series is null && !film.IsCollection)
            {
                Films.Add(film);
                Group(film);
            }
        }

        _collections.Settle(_slugs.Of);
        Collections = [.. _collections.All.Select(Collection)];
        foreach (var series in _series.Values.Distinct())
        {
            // Seasons in order, then what is numbered over all; specials last.
            series.Parts.Sort((a, b) => Compare(a, b));
        }

        var order = 0;
        foreach (var film in Films.OrderBy(f => f.SortTitle, StringComparer.Ordinal).ThenBy(f => f.Year ?? 0).ThenBy(f => f.Slug, StringComparer.Ordinal))
        {
            film.Order = order++;
        }

        SiteGroups.Settle(Genres.Values, _titles);
        SiteGroups.Settle(Tags.Values, _titles);
        SiteGroups.Settle(People.Values.Where(p => p.Directed > 0 || p.Films.Count > 1), _titles);
        foreach (var person in People.Values)
        {
            SiteGroups.Sort(person);
        }
    }

    /// <summary>The first actors of a film, who are found by the search.</summary>
    public static IEnumerable<string> Searched(SiteFilm film) => film.Directors.Concat(film.Cast.Take(CastInIndex)).Distinct(StringComparer.Ordinal);

    private static int Compare(SiteFilm left, SiteFilm right)
    {
        var (a, b) = (left.Part!, right.Part!);
        return (Season(a).CompareTo(Season(b)), (a.Number ?? 0).CompareTo(b.Number ?? 0), Nullable.Compare(a.Date, b.Date)) switch
        {
            (not 0 and var season, _, _) => season,
            (_, not 0 and var number, _) => number,
            (_, _, not 0 and var date) => date,
            _ => left.Index.CompareTo(right.Index),
        };

        static int Season(SitePart part) => part.Season switch { null => int.MaxValue - 1, 0 => int.MaxValue, { } number => number };
    }

    private static string? Number(Placement? place) => place switch
    {
        { Season: { } season, Number: { } number } => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"S{season:00}E{number:00}"),
        { Season: { } season } => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"S{season:00}"),
        { Number: { } number } => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number:00}"),
        _ => null,
    };

    private static int OutOf100(Rating? rating)
        => rating is { Value: > 0 } && rating.Scale.Max > 0 ? (int)Math.Clamp(Math.Round(rating.Value * 100 / rating.Scale.Max, MidpointRounding.AwayFromZero), 1, 100) : 0;

    private IReadOnlyList<string> Clean(IReadOnlyList<string>? names)
        => names is null ? [] : [.. names.Where(n => !string.IsNullOrWhiteSpace(n)).Distinct(StringComparer.Ordinal).Select(Shared)];

    /// <summary>One text for all items that name the same: a site holds each genre, country and person once.</summary>
    private string Shared(string name)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, name, out _);
        return known ??= name;
    }

    private SiteGroup Collection(CollectionEntry entry)
    {
        var group = new SiteGroup(entry.Name) { Slug = entry.Slug, About = entry };
        foreach (var film in entry.Members.Select(m => All[m.Index]).Where(f => f.Series is null))
        {
            film.Collection = group;
            group.Films.Add(film);
        }

        return group;
    }

    private void Group(SiteFilm film)
    {
        foreach (var genre in film.Genres)
        {
            SiteGroups.In(Genres, genre).Films.Add(film);
        }

        foreach (var tag in film.Tags)
        {
            SiteGroups.In(Tags, tag).Films.Add(film);
        }

        foreach (var director in film.Directors)
        {
            var person = SiteGroups.In(People, director);
            person.Films.Add(film);
            person.Directed++;
        }

        foreach (var actor in film.Cast.Except(film.Directors, StringComparer.Ordinal))
        {
            SiteGroups.In(People, actor).Films.Add(film);
        }
    }
}
