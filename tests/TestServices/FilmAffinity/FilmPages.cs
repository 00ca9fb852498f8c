using System.Globalization;
using MediaBridge.Tests.Services.Catalogue;

namespace MediaBridge.Tests.Services.FilmAffinity;

/// <summary>The page of a film: in 2014 with labels only, later with microdata.</summary>
internal static class FilmPages
{
    /// <summary>A page.</summary>
    /// <param name="film">The film.</param>
    /// <param name="texts">The edition.</param>
    /// <param name="layout">How the site looks.</param>
    /// <param name="account">Who looks; null for a stranger.</param>
    /// <param name="token">The token for rating it.</param>
    /// <param name="address">The address that the page names as its own.</param>
    public static string Of(CatalogueFilm film, SiteTexts texts, SiteLayout layout, SiteAccount? account, string? token, string address)
    {
        var title = film.TitleIn(texts.Language);
        var type = film.Types.Count > 0 ? film.Types[0] : "";
        var badge = texts.Badge(film.Kind, type);
        var isOld = layout == SiteLayout.Year2014;
        var stem = $"/pics/film-{film.FilmAffinity}";
        var shown = layout is SiteLayout.Year2025 or SiteLayout.Grid
            ? $"<h1 id=\"main-title\"><span itemprop=\"name\">{E(title)}</span>{(badge is null ? "" : $"<span class=\"movie-type\"><span class=\"type\">{badge}</span></span>")}</h1>"
            : $"<h1 id=\"main-title\"><span itemprop=\"name\">{E(title + texts.Mark(film.Kind, type))} </span></h1>";
        return $"""
            <!DOCTYPE html>
            <html lang="{texts.Language}"><head><meta charset="UTF-8"><title>{E(title)} ({film.Year}) - FilmAffinity</title>
            <meta property="og:site_name" content="FilmAffinity"><meta property="og:type" content="{(film.Kind == "series" ? "video.tv_show" : "video.movie")}">
            <meta property="og:url" content="https://www.filmaffinity.com{address}"><meta property="og:image" content="{stem}-large.jpg">
            <link rel="canonical" href="https://www.filmaffinity.com{address}"></head><body>
            {shown}
            <div class="z-movie"><ul class="ntabs"><li class="active"><a class="active" href="{address}"><span>{texts.Of("Movie", "Ficha")}</span></a></li><li><a href="/{texts.Edition}/filmimages.php?movie_id={film.FilmAffinity}"><span>{texts.Of("Image gallery", "Imágenes")} <em>[113]</em></span></a></li></ul>
            <div id="right-column"><div id="movie-main-image-container"><a class="lightbox" href="{stem}-large.jpg"><img itemprop="image" src="{stem}-mmed.jpg" alt="{E(title + texts.Mark(film.Kind, type))}"></a></div>
            {(film.Average is { } average ? $"<div id=\"movie-rat-avg\" itemprop=\"ratingValue\" content=\"{average / 10}.{average % 10}\">{texts.Average(average)}</div><div id=\"movie-count-rat\"><span itemprop=\"ratingCount\" content=\"{film.Votes}\">{texts.Count(film.Votes)}</span></div>" : "")}
            {Vote(film, texts, account, token)}</div>
            <div id="left-column"><dl class="movie-info">
            <dt>{texts.Of("Original title", "Título original")}</dt><dd>
             {E(film.OriginalTitle)}<span class="show-akas ui-corner-all">aka <i class="fa-solid fa-caret-down"></i></span></dd>
            <dd class="akas"><ul><li>{E($"{film.EnglishTitle} aka")}</li><li>{E(film.SpanishTitle)}</li></ul></dd>
            <dt>{texts.Of("Year", "Año")}</dt><dd{Prop("datePublished")}>{film.Year}</dd>
            <dt>{texts.Of("Running time", "Duración")}</dt><dd{Prop("duration")}>{film.Runtime} min.</dd>
            <dt>{texts.Of("Country", "País")}</dt><dd><span id="country-img"><img class="nflag" src="/imgs/countries2/{film.Countries[0]}.png" alt="{E(CatalogueWords.Country(film.Countries[0], texts.Language))}"></span>&nbsp;{E(CatalogueWords.Country(film.Countries[0], texts.Language))}</dd>
            <dt>{texts.Of("Director", "Dirección")}</dt><dd class="directors">{(isOld ? string.Join(", ", film.Directors.Select(d => $"<a href=\"/x\">{E(d)}</a>")) : string.Join(' ', film.Directors.Select((d, i) => $"<span class=\"nb\" itemprop=\"director\" itemscope><a itemprop=\"url\" href=\"/x\" title=\"{E(d)}\"><span itemprop=\"name\">{E(d)}</span></a>{(film.Kind == "series" && i == 0 ? $" <i>({texts.Of("Creator", "Creador")})</i>" : "")},</span>")))}</dd>
            <dt>{texts.Of("Screenwriter", "Guion")}</dt><dd><div class="credits"><span class="nb"><span>Ana Guionista</span></span></div></dd>
            <dt>{texts.Of("Music", "Música")}</dt><dd><div class="credits"><span class="nb"><span>Max Compositor</span></span></div></dd>
            <dt>{texts.Of("Cast", "Reparto")}</dt><dd class="card-cast">{Cast(film, texts, type, isOld)}</dd>
            <dt>{texts.Of("Producer", "Productora")}</dt><dd class="card-producer"><div class="credits"><span class="nb"><span>Estudios del Norte</span>,</span> <span class="nb"><span>Lumen Films</span></span></div></dd>
            <dt>{texts.Of("Genre", "Género")}</dt><dd class="card-genres">{string.Join(". ", film.Genres.Select(g => $"<span{Prop("genre")}><a href=\"/{texts.Edition}/moviegenre.php?genre=X\">{E(CatalogueWords.Genre(g, texts.Language))}</a></span>"))} | <a href="/{texts.Edition}/movietopic.php?topic=1">{texts.Of("Cult movie", "Película de culto")}</a></dd>
            <dt>{texts.Of("Synopsis / Plot", "Sinopsis")}</dt><dd{Prop("description")}>{E(texts.Of($"A story of {film.Year}, told twice.", $"Una historia de {film.Year}, contada dos veces."))}</dd>
            </dl></div></div>
            </body></html>
            """;

        string Prop(string name) => isOld ? "" : $" itemprop=\"{name}\"";
    }

    private static string Cast(CatalogueFilm film, SiteTexts texts, string type, bool isOld)
    {
        if (film.Cast.Count == 0)
        {
            return texts.Of(type == "animation" ? "Animation" : "Documentary", type == "animation" ? "Animación" : "Documental");
        }

        return isOld
            ? string.Join(", ", film.Cast.Select(a => $"<a href=\"/x\">{E(a)}</a>"))
            : $"<ul>{string.Concat(film.Cast.Select(a => $"<li class=\"nb\" itemprop=\"actor\" itemscope><div class=\"name\" itemprop=\"name\">{E(a)}</div></li>"))}<li class=\"see-more-cre\" itemprop=\"actor\">{texts.Of("See more", "Ver más")}</li></ul>";
    }

    private static string Vote(CatalogueFilm film, SiteTexts texts, SiteAccount? account, string? token)
    {
        if (account is null)
        {
            return $"<div class=\"rate-movie-box\" data-movie-id=\"{film.FilmAffinity}\" data-user-rating=\"\"><span class=\"rt-box\"><a class=\"sign-in\" href=\"/{texts.Edition}/login.php\">{texts.Of("Rate this movie", "Vota esta película")}</a></span></div>";
        }

        var rating = account.Ratings.GetValueOrDefault(film.FilmAffinity);
        return string.Create(CultureInfo.InvariantCulture, $"""
            <div class="rate-movie-box" data-movie-id="{film.FilmAffinity}" data-user-rating="{rating?.Mark ?? -1}">
            <a href="/{texts.Edition}/user/rating/{account.Id}/{film.FilmAffinity}.html" class="sh-rat-wrapper" id="share-rating-{film.FilmAffinity}"></a>
            {(account.Reviews.Contains(film.FilmAffinity) ? "<img class=\"review-img\" data-review=\"1\">" : "")}
            <select class="rating-select" data-itk="{token}" id="ui-id-7"><option value="-1">{texts.Of("Not watched", "No vista")}</option></select>
            <div class="ts-rat"><small>{(rating is null ? "" : texts.Figures(rating.Day))}</small></div></div>
            """);
    }

    private static string E(string text) => SiteTexts.E(text);
}
