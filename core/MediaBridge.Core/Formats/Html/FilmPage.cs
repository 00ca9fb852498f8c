using System.Globalization;
using MediaBridge.Core.Formats.Common;
using MediaBridge.Core.Items;
using MediaBridge.Core.Templating;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Html;

/// <summary>The page of a film or other item.</summary>
internal sealed class FilmPage(Site site, HtmlOptions options)
{
    private const int InRow = 12;

    /// <summary>A sentence about it for search engines.</summary>
    public string Summary(MediaItem item, SiteFilm film)
    {
        var text = Overview(item) ?? StreamText.Join(film.Title, film.Year?.ToString(CultureInfo.InvariantCulture), film.Directors.Count > 0 ? $"by {film.Directors[0]}" : null);
        text = text.ReplaceLineEndings(" ").Trim();
        return text.Length <= 160 ? text : text[..(char.IsHighSurrogate(text[156]) ? 156 : 157)] + "…";
    }

    public void Write(HtmlWriter html, string root, MediaItem item, SiteFilm film)
    {
        html.Add($"<article>\n<div class=\"film\">");
        if (film.Poster is { } poster)
        {
            html.Add($"<img class=\"veil\" src=\"{Cards.Address(root, poster)}\" alt=\"\" aria-hidden=\"true\" />");
        }

        html.Add($"<div class=\"wrap\">\n");
        Cards.Poster(html, root, film, isLazy: false);
        html.Add($"\n<div>\n");
        Title(html, item, film);
        Marks(html, item, film);
        About(html, root, item, film);
        html.Add($"</div>\n</div></div>\n<div class=\"wrap\">\n");
        SeasonLists.Write(html, film);
        FilmDetails.Cast(html, root, item, site);
        FilmDetails.Versions(html, item);
        FilmDetails.Personal(html, root, item, film, site);
        Rows(html, root, film);
        FilmDetails.Sources(html, item);
        html.Add($"</div>\n</article>\n");
    }

    private static void Title(HtmlWriter html, MediaItem item, SiteFilm film)
    {
        html.Add($"<h1>{film.Title}</h1>\n");
        if (film.Original is { } original)
        {
            html.Add($"<p class=\"orig\">{original}</p>\n");
        }

        if (item.Description?.AlternativeTitles?.Where(t => !string.IsNullOrWhiteSpace(t)).ToList() is { Count: > 0 } others)
        {
            html.Add($"<p class=\"orig\">Also known as {string.Join(", ", others)}</p>\n");
        }

        html.Add($"<ul class=\"facts\">");
        foreach (var type in (item.Description?.Types ?? []).Where(t => !string.IsNullOrWhiteSpace(t)))
        {
            Fact(html, Cards.Badge(type));
        }

        if (item.Placement?.ParentTitle is { Length: > 0 } parent)
        {
            html.Add($"<li>{parent}</li>");
        }

        Fact(html, film.Number);
        Fact(html, film.Year?.ToString(CultureInfo.InvariantCulture));
        var episodes = film.Parts.Count(p => !p.Part!.IsSeason);
        Fact(html, episodes > 0 ? Cards.Plural(film.Parts.Select(p => p.Part!.Season).Distinct().Count(), "season") : null);
        Fact(html, episodes > 0 ? Cards.Plural(episodes, "episode") : null);
        Fact(html, film.Minutes > 0 ? Units.Minutes(film.Minutes) : null);
        Fact(html, string.Join(", ", film.Countries));
        if (!string.IsNullOrWhiteSpace(item.Description?.Certification))
        {
            html.Add($"<li><span class=\"cert\">{item.Description.Certification}</span></li>");
        }

        html.Add($"</ul>\n");
    }

    private static void Fact(HtmlWriter html, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            html.Add($"<li>{text}</li>");
        }
    }

    private static void Marks(HtmlWriter html, MediaItem item, SiteFilm film)
    {
        if (item.Ratings is not { Count: > 0 } && film.Watched == 0)
        {
            return;
        }

        html.Add($"<dl class=\"marks\">");
        foreach (var rating in item.Ratings ?? [])
        {
            var isOwn = string.Equals(rating.Whose, Rating.OwnMark, StringComparison.Ordinal);
            var site = SiteName(rating.Site);
            html.Add($"<div><dt>{(isOwn ? "Own rating" : rating.Whose is Rating.CriticsMark ? $"Critics{(site is null ? "" : $", {site}")}" : site ?? "Site")}</dt><dd>");
            if (isOwn && film.Own > 0)
            {
                Cards.Stars(html, film.Own);
            }

            html.Add($"{rating.Value}<small> / {rating.Scale.Max}");
            if (rating.Votes is { } votes)
            {
                html.Add($" · {votes.ToString("#,0", CultureInfo.InvariantCulture)} votes");
            }

            html.Add($"</small></dd></div>");
        }

        if (film.Watched > 0)
        {
            html.Add($"<div><dt>Watched</dt><dd>{film.Watched}<small> {(film.Watched == 1 ? "time" : "times")}{(ItemFacts.LastWatched(item) is { } last ? $", last {last.Day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}" : "")}</small></dd></div>");
        }

        html.Add($"</dl>\n");
    }

    // Sites are named by their lower case id: short ones are abbreviations.
    private static string? SiteName(string? site) => string.IsNullOrWhiteSpace(site) ? null
        : site.Length <= 4 ? site.ToUpperInvariant()
        : char.ToUpperInvariant(site[0]) + site[1..];

    private string? Overview(MediaItem item)
    {
        var text = Site.Translation(item, options.Language)?.Overview ?? item.Description?.Overview ?? item.Description?.Outline;
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private void About(HtmlWriter html, string root, MediaItem item, SiteFilm film)
    {
        var tagline = Site.Translation(item, options.Language)?.Tagline ?? item.Description?.Tagline;
        if (!string.IsNullOrWhiteSpace(tagline))
        {
            html.Add($"<p class=\"tagline\">{tagline}</p>\n");
        }

        html.Add($"<div class=\"plot\">");
        foreach (var line in (Overview(item) ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            html.Add($"<p>{line}</p>");
        }

        html.Add($"</div>\n");
        if (film.Genres.Count > 0)
        {
            html.Add($"<div class=\"chips\">");
            foreach (var genre in film.Genres)
            {
                html.Add($"<a href=\"{root}genres/{site.Genres[genre].Slug}.html\">{genre}</a>");
            }

            html.Add($"</div>\n");
        }

        html.Add($"<dl class=\"credits\">");
        FilmDetails.Credit(html, root, site, film.Directors.Count > 1 ? "Directors" : "Director", film.Directors);
        FilmDetails.Credit(html, root, site, "Writing", ItemFacts.Names(item, Person.Writer));
        FilmDetails.Credit(html, root, site, "Music", ItemFacts.Names(item, Person.Composer));
        if (film.Collection is { } collection)
        {
            html.Add($"<dt>Collection</dt><dd><a href=\"{root}collections/{collection.Slug}.html\">{collection.Name}</a></dd>");
        }

        if (item.Description?.Studios?.Where(s => !string.IsNullOrWhiteSpace(s)).ToList() is { Count: > 0 } studios)
        {
            html.Add($"<dt>Studio</dt><dd>{string.Join(", ", studios)}</dd>");
        }

        html.Add($"</dl>\n");
    }

    private void Rows(HtmlWriter html, string root, SiteFilm film)
    {
        var shown = new HashSet<int> { film.Index };
        if (film.Collection is { } collection)
        {
            Row(html, root, $"More in {collection.Name}", collection.Films, shown);
        }

        foreach (var director in film.Directors.Take(2))
        {
            Row(html, root, $"Also by {director}", site.People[director].Films.Where(f => f.Directors.Contains(director, StringComparer.Ordinal)), shown);
        }
    }

    private static void Row(HtmlWriter html, string root, string title, IEnumerable<SiteFilm> films, HashSet<int> shown)
    {
        var row = films.Where(f => !shown.Contains(f.Index)).Take(InRow).ToList();
        if (row.Count == 0)
        {
            return;
        }

        html.Add($"<section><h2>{title}</h2>\n<ul class=\"row\">\n");
        foreach (var film in row)
        {
            shown.Add(film.Index);
            Cards.Card(html, root, film);
        }

        html.Add($"</ul></section>\n");
    }
}
