using System.Globalization;
using System.Web;

namespace MediaBridge.Tests.Services.Letterboxd;

/// <summary>Pages as the site makes them: now, and before posters were drawn by scripts.</summary>
internal static class LetterboxdMarkup
{
    public static string Page(string owner, string path, string title, string body)
        => $"""
            <!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><meta name="application-name" content="Letterboxd">
            <meta property="og:url" content="https://letterboxd.com/{path}"><meta property="og:title" content="{Encode(title)}"><title>{Encode(title)} • Letterboxd</title></head>
            <body class="screen-member-child-page" data-owner="{owner}">{body}<footer><a href="/about/">About</a></footer></body></html>
            """;

    public static string Card(LetterboxdFilm film, int? mark, bool old, bool nameless)
    {
        var name = Encode(film.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{film.Name} ({year})") : film.Name);
        var rating = mark is { } stars ? string.Create(CultureInfo.InvariantCulture, $"""<p class="poster-viewingdata"><span class="rating -micro -darker rated-{stars}">★</span></p>""") : "";
        return nameless ? """<li class="griditem"><div class="react-component"></div></li>"""
            : old ? $"""<li class="poster-container"><div class="film-poster" data-film-slug="/film/{film.Slug}/" data-film-release-year="{film.Year}"><img alt="{Encode(film.Name)}" src="e.png"></div>{rating}</li>"""
            : $$"""<li class="griditem"><div class="react-component" data-component-class="LazyPoster" data-item-name="{{name}}" data-item-slug="{{film.Slug}}" data-item-link="/film/{{film.Slug}}/" data-postered-identifier="{&quot;lid&quot;:&quot;{{film.Code}}&quot;,&quot;type&quot;:&quot;film&quot;}"><div class="poster film-poster"><img src="e.png"></div></div>{{rating}}</li>""";
    }

    public static string Grid(string path, int page, int pages, int count, string cards, bool announced)
        => $"""<section{(announced ? $" data-num-entries=\"{count}\"" : "")}><ul class="grid -p70">{cards}</ul>{(count == 0 ? "<p class=\"empty-text\">No films yet</p>" : "")}</section>{Pagination(path, page, pages)}""";

    public static string Pagination(string path, int page, int pages)
        => pages < 2 ? "" : $"""<div class="pagination">{(page > 1 ? $"<a class=\"previous\" href=\"/{path}page/{page - 1}/\">Newer</a>" : "")}{(page < pages ? $"<a class=\"next\" href=\"/{path}page/{page + 1}/\">Older</a>" : "")}<li class="paginate-page paginate-current"><span>{page}</span></li></div>""";

    public static string Entry(string owner, LetterboxdEntry entry)
    {
        var kind = entry.Review is null ? "watch" : "review";
        var watched = entry.Watched is { } day ? $"<letterboxd:watchedDate>{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}</letterboxd:watchedDate>" : "";
        var rating = entry.Rating is { } stars ? $"<letterboxd:memberRating>{stars.ToString("0.0", CultureInfo.InvariantCulture)}</letterboxd:memberRating>" : "";
        var logged = (entry.Watched ?? new DateOnly(2024, 1, 1)).AddDays(1).ToDateTime(new TimeOnly(9, 0)).ToString("ddd, d MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture);
        return $"""
            <item><title>{Encode(entry.Film.Name)}, {entry.Film.Year}</title><link>https://letterboxd.com/{owner}/film/{entry.Film.Slug}/{(entry.Rewatch ? "1/" : "")}</link>
            <guid isPermaLink="false">letterboxd-{kind}-{entry.Number}</guid><pubDate>{logged} +1200</pubDate>{watched}<letterboxd:rewatch>{(entry.Rewatch ? "Yes" : "No")}</letterboxd:rewatch>
            <letterboxd:filmTitle>{Encode(entry.Film.Name)}</letterboxd:filmTitle><letterboxd:filmYear>{entry.Film.Year}</letterboxd:filmYear>{rating}<letterboxd:memberLike>{(entry.Liked ? "Yes" : "No")}</letterboxd:memberLike>
            {(entry.IsSeries ? $"<tmdb:tvId>{entry.Film.Tmdb}</tmdb:tvId>" : $"<tmdb:movieId>{entry.Film.Tmdb}</tmdb:movieId>")}
            <description><![CDATA[ <p><img src="https://a.ltrbxd.com/p.jpg"/></p> {entry.Review ?? $"<p>Watched on {entry.Watched?.ToString("dddd MMMM d, yyyy", CultureInfo.InvariantCulture)}.</p>"} ]]></description><dc:creator>{owner}</dc:creator></item>
            """;
    }

    public static string Feed(string owner, string items)
        => $"""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:letterboxd="https://letterboxd.com" xmlns:tmdb="https://themoviedb.org">
            <channel><title>Letterboxd - {owner}</title><link>https://letterboxd.com/{owner}/</link>{items}</channel></rss>
            """;

    private static string Encode(string text) => HttpUtility.HtmlEncode(text);
}
