using System.Globalization;
using MediaBridge.Core.Templating;

namespace MediaBridge.Core.Formats.Html;

/// <summary>The list of collections, and the page of each: its pictures, what it is about, its films in order, and what is not here.</summary>
internal static class CollectionPages
{
    private const string About = "Films that belong together.";

    /// <summary>Name of a collection's copied poster, without ending.</summary>
    public static string PosterOf(SiteGroup collection) => $"collections/{collection.Slug}";

    /// <summary>Name of a collection's copied background, without ending.</summary>
    public static string BackgroundOf(SiteGroup collection) => $"backgrounds/{collection.Slug}";

    /// <summary>A sentence about a collection for search engines.</summary>
    public static string Summary(SiteGroup collection)
    {
        var text = (collection.About?.Overview ?? $"{collection.Name}: {Cards.Plural(collection.Films.Count, "title")}.").ReplaceLineEndings(" ").Trim();
        return text.Length <= 160 ? text : text[..(char.IsHighSurrogate(text[156]) ? 156 : 157)] + "…";
    }

    public static void List(HtmlWriter html, Site site)
    {
        ListPages.Head(html, "Collections", About);
        if (site.Collections.Count == 0)
        {
            ListPages.Empty(html, "No collections yet", "They appear when items carry them.");
            return;
        }

        html.Add($"<ul class=\"grid\">\n");
        foreach (var collection in site.Collections)
        {
            html.Add($"<li class=\"card\"><a href=\"collections/{collection.Slug}.html\">");
            Cards.Poster(html, "", collection, isLazy: true);
            html.Add($"<b>{collection.Name}</b><i><span>{Cards.Plural(collection.Films.Count, "title")}</span>");
            if (Years(collection) is { } years)
            {
                html.Add($"<span>{years}</span>");
            }

            html.Add($"</i></a></li>\n");
        }

        html.Add($"</ul>\n</div>\n");
    }

    public static void Page(HtmlWriter html, string root, SiteGroup collection)
    {
        html.Add($"<article>\n<div class=\"film\">");
        if (collection.Background is { } wide)
        {
            html.Add($"<img class=\"veil clear\" src=\"{Cards.Address(root, wide)}\" alt=\"\" aria-hidden=\"true\" />");
        }
        else if ((collection.Poster ?? collection.Films.Find(f => f.Poster is not null)?.Poster) is { } poster)
        {
            html.Add($"<img class=\"veil\" src=\"{Cards.Address(root, poster)}\" alt=\"\" aria-hidden=\"true\" />");
        }

        html.Add($"<div class=\"wrap\">\n");
        Cards.Poster(html, root, collection, isLazy: false);
        html.Add($"\n<div>\n<h1>{collection.Name}</h1>\n");
        Facts(html, collection);
        html.Add($"<div class=\"plot\">");
        foreach (var line in (collection.About?.Overview ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            html.Add($"<p>{line}</p>");
        }

        html.Add($"</div>\n</div>\n</div></div>\n<div class=\"wrap\">\n");
        if (collection.Films.Count > 0)
        {
            html.Add($"<section><h2>In order</h2>\n");
            ListPages.Films(html, root, collection);
            html.Add($"</section>\n");
        }

        Missing(html, collection);
        html.Add($"</div>\n</article>\n");
    }

    private static void Facts(HtmlWriter html, SiteGroup collection)
    {
        var minutes = collection.Films.Sum(f => (long)f.Minutes);
        var seen = collection.Films.Count(f => f.Watched > 0);
        html.Add($"<ul class=\"facts\"><li>{Cards.Plural(collection.Films.Count, "title")}</li>");
        foreach (var fact in new[] { Years(collection), minutes is > 0 and < int.MaxValue ? Units.Minutes((int)minutes) : null, seen > 0 ? $"{seen.ToString(CultureInfo.InvariantCulture)} watched" : null }.OfType<string>())
        {
            html.Add($"<li>{fact}</li>");
        }

        html.Add($"</ul>\n");
    }

    private static void Missing(HtmlWriter html, SiteGroup collection)
    {
        if (collection.About?.Missing is not { Count: > 0 } missing)
        {
            return;
        }

        html.Add($"<section><h2>Also in it, but not here</h2>\n<ul class=\"names\">\n");
        foreach (var part in missing)
        {
            html.Add($"<li><span>{part.Title}</span><small>{part.Year?.ToString(CultureInfo.InvariantCulture) ?? ""}</small></li>\n");
        }

        html.Add($"</ul></section>\n");
    }

    private static string? Years(SiteGroup collection)
    {
        var years = collection.Films.Select(f => f.Year).OfType<int>().ToList();
        return years.Count == 0 ? null
            : years.Min() == years.Max() ? years[0].ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{years.Min()}–{years.Max()}");
    }
}
