using System.Globalization;
using System.Text;
using MediaBridge.Tests.Services.Catalogue;

namespace MediaBridge.Tests.Services.FilmAffinity;

/// <summary>The site in 2014.</summary>
internal sealed class Pages2014 : SitePages
{
    public override string Many(SiteFrame frame)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<h1 id=\"main-title\">{E(frame.Title)}</h1>\n<div class=\"user-ratings-info-top\"><div class=\"float-left\">{frame.Texts.Of("Page", "Página")} <b>{frame.Page}</b> {frame.Texts.Of("of", "de")} <b>{frame.Pages}</b>\t</div></div>\n");
        page.Append(Links(frame));
        foreach (var (day, cards) in ByDay(frame.Cards))
        {
            page.Append("<div  class=\"user-ratings-wrapper\"  >\n");
            if (day is { } known && !frame.IsList)
            {
                page.Append(CultureInfo.InvariantCulture, $"<div class=\"user-ratings-header\">{frame.Texts.Of("Rated on ", "Votada el día: ")}{frame.Texts.Day(known)}</div>");
            }

            foreach (var card in cards)
            {
                page.Append("<div class=\"user-ratings-movie fa-shadow\"><div class=\"user-ratings-movie-item\">").Append(Card(card, frame.Texts, year: true)).Append("</div>");
                if (card.IsRated)
                {
                    page.Append(CultureInfo.InvariantCulture, $"<div class=\"user-ratings-movie-rating\"><div class=\"ur-mr-rat\">{card.Mark?.ToString(CultureInfo.InvariantCulture) ?? "--"}</div><div class=\"ur-mr-rat-text\">{frame.Texts.Of("Interesting", "Interesante")}</div></div>");
                }

                page.Append("</div>\n");
            }

            page.Append("</div>\n");
        }

        return Document(frame.Texts, frame.Title, frame.Address, page.Append(Links(frame)).ToString());
    }

    public override string Result(SiteCard card, SiteTexts texts) => $"<div class=\"se-it mt \"><div class=\"ye-w\">{card.Film.Year}</div><div class=\"item-search\">{Card(card, texts, year: false)}</div></div>\n";

    public override string Links(SiteFrame frame)
    {
        if (!frame.Pager)
        {
            return "";
        }

        var links = new StringBuilder("<div class=\"pager\"><div class=\"pager\">");
        for (var page = 1; page <= frame.Pages; page++)
        {
            links.Append(page == frame.Page ? $"<span class=\"current\">{page}</span> " : $"<a href=\"{Link(frame, page)}\">{page}</a> ");
        }

        return links.Append(frame.Page < frame.Pages ? $"<a href=\"{Link(frame, frame.Page + 1)}\">&gt;&gt;</a>" : "").Append("</div></div>\n").ToString();
    }

    private static string Card(SiteCard card, SiteTexts texts, bool year)
    {
        var film = card.Film;
        var title = film.TitleIn(texts.Language) + texts.Mark(film.Kind, Type(card));
        var people = film.Cast.Count > 0
            ? string.Join(", ", film.Cast.Select((a, i) => $"<a href=\"/{texts.Edition}/search.php?stype=cast\">{(i == 0 ? "" : " ")}{E(a)}</a>"))
            : texts.Of(Type(card) == "animation" ? "Animation" : "Documentary", Type(card) == "animation" ? "Animación" : "Documental");
        return $"""
            <div class="movie-card movie-card-0" data-movie-id="{film.FilmAffinity}">
                <div class="mc-poster"><a href="{FilmAddress(card, texts)}"><img src="{PosterStem(card)}-medium.jpg" border="0"></a></div>
                <div class="mc-info-container">
                    <div class="mc-title"><a href="{FilmAddress(card, texts)}">{E(title)}</a> {(year ? $" ({film.Year}) " : "")}  <img src="/imgs/countries/{film.Countries[0]}.jpg" title="{E(CatalogueWords.Country(film.Countries[0], texts.Language))}"></div>
                    <div class="mc-director">{string.Join(", ", film.Directors.Select((d, i) => $"<a href=\"/{texts.Edition}/search.php?stype=director\">{(i == 0 ? "" : " ")}{E(d)}</a>"))}</div>
                    <div class="mc-cast">{people}</div>
                </div>
                <div class="lists-box"></div>
            </div>
            """;
    }
}
