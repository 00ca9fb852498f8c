using System.Globalization;
using System.Text;
using MediaBridge.Tests.Services.Catalogue;

namespace MediaBridge.Tests.Services.FilmAffinity;

/// <summary>The site since the end of 2024.</summary>
internal sealed class Pages2025 : SitePages
{
    public override string Many(SiteFrame frame)
    {
        var page = new StringBuilder($"<h1 id=\"main-title\">{E(frame.Title)}</h1>\n");
        if (frame.Total is { } total)
        {
            page.Append(CultureInfo.InvariantCulture, $"<ul class=\"nav nav-tabs\"><li class=\"nav-item\"><a class=\"nav-link active\" href=\"#\">{frame.Texts.Of("Ratings", "Votaciones")} <span class=\"count\">{frame.Texts.Count(total)}</span></a></li></ul>\n");
        }

        if (frame.IsList)
        {
            page.Append(CultureInfo.InvariantCulture, $"<span class=\"fs-5\">{frame.Texts.Of("List", "Lista")}: {E(frame.Title)}</span><ul class=\"fa-list-group\">\n");
            foreach (var card in frame.Cards)
            {
                page.Append("<li>").Append(Row(card, frame.Texts)).Append("</li>\n");
            }

            page.Append("</ul>\n");
        }
        else
        {
            page.Append("<div class=\"user-ratings-list-resp\">\n");
            foreach (var (day, cards) in ByDay(frame.Cards))
            {
                page.Append(CultureInfo.InvariantCulture, $"<div class=\"fa-content-card\"><div class=\"card-header\">{(day is { } known ? Heading(known, frame) : "")}</div><div class=\"card-body\">\n");
                foreach (var card in cards)
                {
                    page.Append("<div class=\"row mb-4\">").Append(Row(card, frame.Texts)).Append("</div>\n");
                }

                page.Append("</div></div>\n");
            }

            page.Append("</div>\n");
        }

        if (frame.IsOwn)
        {
            page.Append(CultureInfo.InvariantCulture, $"<form><input type=\"hidden\" name=\"user_id\" value=\"{frame.User}\"></form>");
        }

        return Document(frame.Texts, frame.Title, frame.Address, page.Append(Links(frame)).ToString());
    }

    public override string Result(SiteCard card, SiteTexts texts) => $"<li class=\"se-it\"><div class=\"fa-card\">{Card(card, texts)}</div></li>\n";

    public override string Links(SiteFrame frame)
    {
        if (!frame.Pager)
        {
            return "";
        }

        var links = new StringBuilder("<ul class=\"pagination\">");
        foreach (var page in Enumerable.Range(1, frame.Pages).Where(p => p <= 2 || Math.Abs(p - frame.Page) <= 1))
        {
            links.Append(page == frame.Page ? $"<li class=\"page-item active\">{page}</li>" : $"<li class=\"page-item\"><a class=\"page-link\" href=\"{Link(frame, page)}\">{page}</a></li>");
        }

        return links.Append(frame.Page < frame.Pages ? $"<li class=\"page-item\"><a class=\"page-link\" href=\"{Link(frame, frame.Page + 1)}\">&raquo;</a></li>" : "").Append("</ul>\n").ToString();
    }

    private static string Heading(DateOnly day, SiteFrame frame)
        => frame.Texts.Of("Rated ", "votada ") + frame.Texts.Day(day, year: frame.ThisYear is not { } today || day <= today.AddMonths(-3));

    private static string Row(SiteCard card, SiteTexts texts)
        => $"<div class=\"col-10\"><div class=\"fa-card\">{Card(card, texts)}</div></div><div class=\"col-2\">{(card.IsRated ? $"<div class=\"fa-user-rat-box not-me mx-auto\">\n {card.Mark?.ToString(CultureInfo.InvariantCulture) ?? "--"} </div>" : "")}</div>";

    private static string Card(SiteCard card, SiteTexts texts)
    {
        var film = card.Film;
        var title = E(film.TitleIn(texts.Language));
        var badge = texts.Badge(film.Kind, Type(card));
        var directors = film.Directors.Select((d, i) => $"<span class=\"nb\"><a href=\"/{texts.Edition}/name.php?name-id={i}\" title=\"{E(d)}\">{E(d)}</a>{(film.Kind == "series" && i == 0 ? $" <i>({texts.Of("Creator", "Creador")})</i>" : "")}{(i < film.Directors.Count - 1 ? "," : "")}</span>");
        return $"""
            <div class="row movie-card movie-card-1" data-movie-id="{film.FilmAffinity}">
             <div class="mc-poster"><a href="{FilmAddress(card, texts)}"><img class="lazyload" src="/images/empty.gif" data-srcset="{PosterStem(card)}-msmall.jpg 150w, {PosterStem(card)}-mmed.jpg 250w, {PosterStem(card)}-large.jpg 400w" alt="{title}{E(texts.Mark(film.Kind, Type(card)))}"></a></div>
             <div class="card-body"><div class="fs-6 mc-title">
               <a class="d-none d-md-inline-block" href="{FilmAddress(card, texts)}">{title}</a>
               <a class="d-md-none stretched-link" href="{FilmAddress(card, texts)}">{title}</a></div>
              <div class="d-flex"><span class="mc-year ms-1">{film.Year}</span><img class="nflag" src="/imgs/countries2/{film.Countries[0]}.png" alt="{E(CatalogueWords.Country(film.Countries[0], texts.Language))}">{(badge is null ? "" : $"<div class=\"types-wrapper\"><span class=\"type\">{badge}</span></div>")}</div>
              <div class="mt-2 mc-director"><div class="credits">{string.Join(' ', directors)}</div></div>
              <div class="mt-2 mc-cast"><div class="credits">{string.Join(", ", film.Cast.Select(a => $"<span class=\"nb\"><a title=\"{E(a)}\">{E(a)}</a></span>"))}</div></div>
              <div class="fa-avg-rat-box"><div class="avg">{texts.Average(film.Average)}</div><div class="count">{(film.Average is null ? "" : texts.Count(film.Votes))} <i class="fa fa-user"></i></div></div>
             </div>
            </div>
            """;
    }
}
