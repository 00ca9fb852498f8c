using AngleSharp.Dom;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Pages;

/// <summary>Reads the card of a film, of every age of the site: each value is where one of the layouts has it.</summary>
/// <remarks>
/// 2014: year as text behind the title, own mark in <c>ur-mr-rat</c>. 2018 to 2021: the same, averages in <c>avgrat-box</c>, on the own pages
/// the mark in <c>rate-movie-box</c>. Since 2024: year and types in elements of their own, the mark in <c>fa-user-rat-box</c> beside the card.
/// The grid has the mark where lists have the average.
/// </remarks>
internal sealed class CardReader(Uri page, Edition edition, DateOnly today)
{
    private const string Rows = ".user-ratings-movie, .row.mb-4, .se-it, li, .movie-wrapper";
    private const string Groups = ".user-ratings-wrapper, .fa-content-card";

    /// <summary>The card; null if it has no number by which the film is known.</summary>
    public FilmCard? Read(IElement card)
    {
        if (IdOf(card) is not { } id)
        {
            return null;
        }

        var row = card.Closest(Rows) ?? Alone(card);
        var isGrid = !card.ClassList.Contains("movie-card");
        var (mark, markText) = MarkOf(card, row, isGrid);
        var heading = Words.Clean(card.Closest(Groups)?.QuerySelector(".user-ratings-header, .card-header")?.TextContent);
        var day = RatedDates.Heading(heading, today);
        return new FilmCard
        {
            Id = id,
            Item = ItemOf(card, row, id, day is null ? heading : null, isGrid),
            Mark = mark,
            MarkText = markText,
            Date = day ?? RatedDates.Figures((row.QuerySelector(".ts-rat small") ?? row.QuerySelector(".avgrat-box-ur + small"))?.TextContent, edition.MonthFirst),
        };
    }

    /// <summary>The widest element that holds this card and no other.</summary>
    private static IElement Alone(IElement card)
    {
        var row = card;
        while (row.ParentElement is { } parent && !parent.Matches($"body, {Groups}") && parent.QuerySelectorAll("[data-movie-id].movie-card, [data-movie-id].card").Length == 1)
        {
            row = parent;
        }

        return row;
    }

    private static string? IdOf(IElement card)
        => Addresses.FilmId(card.GetAttribute("data-movie-id")) ?? card.QuerySelectorAll("a[href]").Select(a => Addresses.FilmInAddress(a.GetAttribute("href"))).FirstOrDefault(i => i is not null);

    private static (int? Mark, string? Text) MarkOf(IElement card, IElement row, bool isGrid)
    {
        var own = row.QuerySelector(".fa-user-rat-box, .ur-mr-rat, .avgrat-box-ur") ?? (isGrid ? card.QuerySelector(".avgrat-box") : null);
        var text = own?.TextContent ?? row.QuerySelector(".rate-movie-box[data-user-rating]")?.GetAttribute("data-user-rating");
        return (Numbers.Mark(text), Words.Clean(text));
    }

    private static string? TitleOf(IElement card)
    {
        var title = card.QuerySelector(".mc-title");
        if (title is not null)
        {
            return Words.Clean((title.QuerySelectorAll("a").FirstOrDefault(a => Words.Clean(a.TextContent) is not null) ?? title).TextContent);
        }

        // The grid shows a picture, and the title as its text.
        var link = card.QuerySelector("a.card-body") ?? card.QuerySelector("a[href*='film']");
        return Words.Clean(link?.GetAttribute("title")) ?? Words.Clean(link?.TextContent) ?? Words.Clean(card.QuerySelector("img[alt]")?.GetAttribute("alt"));
    }

    private static int? YearOf(IElement card, IElement row)
        => Numbers.Year(card.QuerySelector(".mc-year")?.TextContent)
            ?? Numbers.Year(string.Concat(card.QuerySelector(".mc-title")?.ChildNodes.OfType<IText>().Select(t => t.Data) ?? []))
            ?? Numbers.Year(row.QuerySelector(".ye-w")?.TextContent);

    private static List<Person> People(IElement card)
    {
        var people = new List<Person>();
        foreach (var (place, role) in new[] { (".mc-director", Person.Director), (".mc-cast", Person.Actor) })
        {
            var order = 0;
            foreach (var link in card.QuerySelectorAll($"{place} a"))
            {
                if (Words.Clean(link.GetAttribute("title")) is { } name || (name = Words.Clean(link.TextContent)) is not null)
                {
                    if (!WorkTypes.IsNoPerson(name))
                    {
                        people.Add(new Person { Name = name, Role = role == Person.Director ? Credits.RoleOf(link.Closest(".nb")) : role, Order = order++ });
                    }
                }
            }
        }

        return people;
    }

    private MediaItem ItemOf(IElement card, IElement row, string id, string? genre, bool isGrid)
    {
        var shown = TitleOf(card) ?? "";
        var (title, marks, akas) = WorkTypes.Split(shown);
        var badges = card.QuerySelectorAll(".types-wrapper .type, .mc-title .type").Select(t => Words.Clean(t.TextContent)).OfType<string>();
        var poster = WorkTypes.Split(Words.Clean(card.QuerySelector(".mc-poster img")?.GetAttribute("alt")) ?? "");
        var cast = card.QuerySelectorAll(".mc-cast").Select(c => Words.Clean(c.TextContent)).OfType<string>().Where(WorkTypes.IsNoPerson);
        var (kind, types) = WorkTypes.Of([.. badges, .. marks, .. poster.Title == title ? poster.Marks : [], .. cast]);
        var country = card.QuerySelector("img.nflag, .mc-title img");
        var average = isGrid ? null : Numbers.Average((card.QuerySelector(".fa-avg-rat-box .avg, .avgrat-box") ?? card.QuerySelector(".avg"))?.TextContent);
        List<string> genres = [.. genre is null ? [] : (string[])[genre], .. card.QuerySelectorAll("a.genre").Select(g => Words.Clean(g.TextContent)).OfType<string>()];
        return new MediaItem
        {
            Kind = kind,
            Title = title,
            Year = YearOf(card, row),
            Ids = [new ExternalId(IdSchemes.FilmAffinity, id)],
            Description = new Description
            {
                Types = types,
                Countries = Words.Clean(country?.GetAttribute("alt") ?? country?.GetAttribute("title")) is { } name ? [name] : null,
                Genres = genres.Count > 0 ? genres : null,
                AlternativeTitles = Words.OrNull(akas.Concat(TitleVariants.Inner(title))),
            },
            People = People(card) is { Count: > 0 } people ? people : null,
            Ratings = average is { } value
                ? [Rating.OfSite(IdSchemes.FilmAffinity, value, 10, Numbers.Count((card.QuerySelector(".fa-avg-rat-box .count, .ratcount-box") ?? card.QuerySelector(".count"))?.TextContent))]
                : null,
            Artwork = Posters.Of(card.QuerySelectorAll(".mc-poster img"), page) is { Count: > 0 } posters ? posters : isGrid ? Posters.Of(card.QuerySelectorAll("img"), page) : null,
            Provenance = new Provenance { Page = Addresses.Film(page, edition, id) },
        };
    }
}
