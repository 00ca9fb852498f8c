using System.Globalization;

namespace MediaBridge.Core.Formats.Html;

/// <summary>The page of people's tags: each leads to its films, and is the larger the more there are.</summary>
internal static class TagCloud
{
    private const int Sizes = 5;

    public static void Write(HtmlWriter html, Site site)
    {
        ListPages.Head(html, "Tags", Cards.Plural(site.Tags.Count, "tag"));
        var least = Math.Log(site.Tags.Values.Min(t => t.Films.Count));
        var most = Math.Log(site.Tags.Values.Max(t => t.Films.Count));
        html.Add($"<ul class=\"cloud\">\n");
        foreach (var tag in site.Tags.Values)
        {
            html.Add($"<li class=\"t{Size(tag.Films.Count, least, most)}\"><a href=\"{Page("", tag)}\">{tag.Name}</a><small>{tag.Films.Count.ToString("#,0", CultureInfo.InvariantCulture)}</small></li>\n");
        }

        html.Add($"</ul>\n</div>\n");
    }

    /// <summary>Address of a tag's films.</summary>
    public static string Page(string root, SiteGroup tag) => $"{root}tags/{tag.Slug}.html";

    // Counts of tags spread over orders of magnitude: by their logarithm the rare ones still differ.
    private static int Size(int count, double least, double most)
        => most <= least ? 2 : 1 + (int)Math.Round((Math.Log(count) - least) / (most - least) * (Sizes - 1), MidpointRounding.AwayFromZero);
}
