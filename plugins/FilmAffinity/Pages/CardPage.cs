using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MediaBridge.Plugins.FilmAffinity.Web;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Pages;

/// <summary>A page with films on cards: ratings, a list, results of a search.</summary>
internal sealed record CardPage
{
    private const string Cards = ".movie-card[data-movie-id], .card[data-movie-id], .movie-card";
    private const string Frames = ".user-ratings-list-resp, .user-ratings-list, .user-ratings-wrapper, .user-ratings-info-top, .fa-content-card, ul.fa-list-group, .z-search, #title-result";

    /// <summary>The films, in the page's order.</summary>
    public required IReadOnlyList<FilmCard> Films { get; init; }

    /// <summary>Cards without a number of a film.</summary>
    public int Unreadable { get; init; }

    /// <summary>How many films the site says there are on all pages.</summary>
    public long? Announced { get; init; }

    /// <summary>Whether the site says that there is a page behind this one; null if it does not say.</summary>
    public bool? HasNext { get; init; }

    /// <summary>The page's first film, how many, and its last: equal texts are the same page.</summary>
    public string Fingerprint => Films.Count == 0 ? "" : $"{Films[0].Id}/{Films.Count}/{Films[^1].Id}";

    /// <summary>Whether the films stand in the order of their days, the newest first.</summary>
    public bool IsByDate => Films.Count > 0 && Films.All(f => f.Date is not null) && Films.Zip(Films.Skip(1)).All(f => f.First.Date >= f.Second.Date);

    /// <summary>Reads a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="edition">The edition it is of, if it does not say so itself.</param>
    /// <param name="today">The day, for headings without a year.</param>
    /// <param name="number">Which page it is, from 1.</param>
    /// <exception cref="PluginException"><see cref="ErrorKind.ServiceChanged"/>: it is none of the pages that are known.</exception>
    public static CardPage Of(SitePage page, Edition edition, DateOnly today, int number = 1)
    {
        var document = page.Document;
        var reader = new CardReader(page.Address, Edition.Of(document) ?? edition, today);
        var cards = document.QuerySelectorAll(Cards).Where(IsShown).ToList();
        var films = cards.Select(reader.Read).OfType<FilmCard>().ToList();
        if (cards.Count == 0 && !IsEmpty(document))
        {
            throw Unknown(page);
        }

        return new CardPage
        {
            Films = films,
            Unreadable = cards.Count - films.Count,
            Announced = Totals.Of(document, films.Count),
            HasNext = Pager.HasNext(document, number),
        };
    }

    /// <summary>The error of a page that is none of those that are known.</summary>
    public static PluginException Unknown(SitePage page) => new(new PluginError
    {
        Kind = ErrorKind.ServiceChanged,
        Code = "filmaffinity.page",
        Message = $"{page.Name} is none of the pages of FilmAffinity that are known: no card of a film (.movie-card[data-movie-id]) is on it.",
        Hint = "Look at the address in a browser. If the site was only down, run again later; if it was redesigned, this plugin needs an update, and FilmAffinity's own data export can be read meanwhile (filmaffinity.export).",
    });

    /// <summary>Whether a card is not a hidden one that scripts make others of, and not a card in a card.</summary>
    private static bool IsShown(IElement card)
        => card.Closest(".movie-card-templates, template") is null && card.ParentElement?.Closest("[data-movie-id].movie-card, [data-movie-id].card") is null;

    /// <summary>A known page without films. One that links to films has cards that are not known.</summary>
    private static bool IsEmpty(IHtmlDocument document)
    {
        IReadOnlyList<IElement> frames = [.. document.QuerySelectorAll(Frames).Where(f => f.Closest(".movie-card-templates") is null)];
        if (frames.Count == 0)
        {
            frames = document.QuerySelector("#main-title, span.fs-5") is null || document.Body is not { } body ? [] : [body];
        }

        return frames.Count > 0 && !frames.Any(f => f.QuerySelectorAll("a[href]").Any(a => Addresses.FilmInAddress(a.GetAttribute("href")) is not null));
    }
}
