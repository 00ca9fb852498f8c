using System.Globalization;
using System.Text;
using MediaBridge.Tests.Services.Catalogue;

namespace MediaBridge.Tests.Services.FilmAffinity;

/// <summary>The site from 2018 to 2021.</summary>
internal sealed class Pages2018(bool late) : SitePages
{
    public override string Many(SiteFrame frame)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<h1 id=\"main-title\">{E(frame.Title)}</h1>\n<div class=\"user-ratings-list\"><div class=\"header\"><div>");
        if (frame.Total is { } total)
        {
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"count\">{frame.Texts.Of("Number of movies rated", "Películas votadas")}: <b>{frame.Texts.Count(total)}</b></div>");
        }

        page.Append(CultureInfo.InvariantCulture, $"<form method=\"get\"><input type=\"hidden\" name=\"user_id\" value=\"{frame.User}\"></form></div></div>\n").Append(Links(frame));
        foreach (var (day, cards) in ByDay(frame.Cards))
        {
            page.Append("<div class=\"user-ratings-wrapper\">");
            if (day is { } known && !frame.IsList)
            {
                page.Append(CultureInfo.InvariantCulture, $"<div class=\"user-ratings-header\">{frame.Texts.Of("Rated on ", "Votada el día: ")}{frame.Texts.Day(known)}</div>\n");
            }

            foreach (var card in cards)
            {
                page.Append("<div class=\"user-ratings-movie fa-shadow\"><div class=\"user-ratings-movie-item\">").Append(Card(card, frame.Texts, year: true)).Append("</div>").Append(Mark(card, frame)).Append("</div>\n");
            }

            page.Append("</div>\n");
        }

        return Document(frame.Texts, frame.Title, frame.Address, page.Append("</div>").ToString());
    }

    public override string Result(SiteCard card, SiteTexts texts) => $"<div class=\"se-it mt \"><div class=\"ye-w\">{card.Film.Year}</div><div class=\"fa-shadow-nb item-search\">{Card(card, texts, year: false)}</div></div>\n";

    /// <summary>Scripts fill it: as it comes, it is empty.</summary>
    public override string Links(SiteFrame frame) => "<div class=\"pager\"></div>\n";

    private static string Mark(SiteCard card, SiteFrame frame)
    {
        if (!card.IsRated)
        {
            return "";
        }

        if (!frame.IsOwn)
        {
            return $"<div class=\"user-ratings-movie-rating\"><div class=\"ur-mr-rat\">{card.Mark?.ToString(CultureInfo.InvariantCulture) ?? "--"}</div></div>";
        }

        return $"""
            <div class="my-votes-rating-box"><div class="rate-movie-box" data-movie-id="{card.Film.FilmAffinity}" data-user-rating="{card.Mark ?? -1}">
                <select class="rating-select" data-itk="{card.Token}" id="ui-id-1"><option value="-1">{frame.Texts.Of("Not watched", "No vista")}</option></select>
                <span class="avg-rat-wrapper">{card.Mark}</span>
                <div class="ts-rat"><small>{(card.Day is { } day ? frame.Texts.Figures(day.AddDays(1)) : "")}</small></div>
            </div></div>
            """;
    }

    private string Card(SiteCard card, SiteTexts texts, bool year)
    {
        var film = card.Film;
        var title = film.TitleIn(texts.Language) + texts.Mark(film.Kind, Type(card)) + " ";
        var poster = late ? $"src=\"{PosterStem(card)}-mtiny.jpg\" data-src=\"{PosterStem(card)}-msmall.jpg\" class=\"lazyload\"" : $"src=\"{PosterStem(card)}-msmall.jpg\"";
        var flag = late ? $"<img class=\"nflag\" src=\"/imgs/countries2/{film.Countries[0]}.png\" alt=\"{E(Country(film, texts))}\" title=\"{E(Country(film, texts))}\">" : $"<img src=\"/imgs/countries/{film.Countries[0]}.jpg\" alt=\"{E(Country(film, texts))}\" title=\"{E(Country(film, texts))}\">";
        var cast = film.Cast.Count > 0 ? $"<div class=\"credits\">{Names(film.Cast)}</div>" : texts.Of(Type(card) == "animation" ? "Animation" : "Documentary", Type(card) == "animation" ? "Animación" : "Documental");
        return $"""
            <div class="movie-card movie-card-1" data-movie-id="{film.FilmAffinity}">
                <div class="mc-poster"><a title="{E(title)}" href="{FilmAddress(card, texts)}"><img width="100" height="" {poster} alt="{E(title)}"></a></div>
                <div class="mc-info-container">
                    <div class="mc-title"><a href="{FilmAddress(card, texts)}" title="{E(title)}">{E(title)}</a> {(year ? $"({film.Year})" : "")} {flag}</div>
                    <div class="mr-rating"><div class="avgrat-box">{texts.Average(film.Average)}</div>{(film.Average is null ? "" : $"<div class=\"ratcount-box\">{texts.Count(film.Votes)} <i class=\"fa\"></i></div>")}</div>
                    <div class="mc-director"><div class="credits">{Names(film.Directors)}</div></div>
                    <div class="mc-cast">{cast}</div>
                </div>
                <div class="lists-box"></div>
            </div>
            """;
    }

    private static string Country(CatalogueFilm film, SiteTexts texts) => CatalogueWords.Country(film.Countries[0], texts.Language);

    private static string Names(IReadOnlyList<string> names)
        => string.Join(' ', names.Select((n, i) => $"<span class=\"nb\"><a href=\"/en/search.php\" title=\"{E(n)}\">{E(n)}</a>{(i < names.Count - 1 ? "," : "")}</span>"));
}
