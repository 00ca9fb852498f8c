using System.Globalization;
using AngleSharp.Dom;
using MediaBridge.Plugins.Letterboxd.Web;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Pages;

/// <summary>A page of a grid of films: of the watchlist, of a list, or of the films that somebody saw.</summary>
internal sealed record PosterPage
{
    private const string Posters = "[data-item-slug], [data-film-slug]";
    private const string Cards = "li.griditem, li.poster-container, li.posteritem, li.film-detail";

    public required IReadOnlyList<PosterCard> Films { get; init; }

    /// <summary>How many posters could not be read.</summary>
    public int Unreadable { get; init; }

    /// <summary>Whether the site links to a page behind this one.</summary>
    public bool HasNext { get; init; }

    /// <summary>How many films there are on all pages, if the site says so.</summary>
    public long? Announced { get; init; }

    /// <summary>The page's own number.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Reads a page.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.ServiceChanged"/>: it holds no films and does not say that there are none; <see cref="ErrorKind.Authentication"/>: they are private.</exception>
    public static PosterPage Of(SitePage page)
    {
        var document = page.Document;
        var cards = document.QuerySelectorAll(Cards);
        var posters = cards.Length > 0 ? cards.Select(c => c.Matches(Posters) ? c : c.QuerySelector(Posters)).ToList() : [.. document.QuerySelectorAll(Posters)];
        var films = posters.Select(p => p is null ? null : PosterCard.Of(p)).ToList();
        var announced = long.TryParse(document.QuerySelector("[data-num-entries]")?.GetAttribute("data-num-entries"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : (long?)null;
        var read = films.OfType<PosterCard>().ToList();
        if (read.Count == 0 && (films.Count > 0 || (announced is not 0 && document.QuerySelector(".empty-text, .empty-message") is null)))
        {
            throw Blocks.PrivateOf(page) ?? page.Unknown("no films that can be read");
        }

        return new PosterPage
        {
            Films = read,
            Unreadable = films.Count - read.Count,
            HasNext = document.QuerySelector("a.next[href]") is not null,
            Announced = announced,
            Number = int.TryParse(document.QuerySelector(".paginate-current")?.TextContent.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1,
        };
    }
}
