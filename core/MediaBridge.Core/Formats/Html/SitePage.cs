using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Html;

/// <summary>The frame of every page: head, bar at the top, foot.</summary>
internal sealed class SitePage(HtmlOptions options, bool hasTags)
{
    /// <summary>Makes a file of a page.</summary>
    /// <param name="path">Path from the site's root.</param>
    /// <param name="title">Its title; null for the site's own.</param>
    /// <param name="summary">A sentence for search engines.</param>
    /// <param name="section">The entry of the bar that it belongs to.</param>
    /// <param name="body">Writes what stands in the page; the second argument leads to the site's root.</param>
    /// <param name="items">First ids of the items in it.</param>
    public OutputFile File(string path, string? title, string summary, string section, Action<HtmlWriter, string> body, IReadOnlyList<ExternalId>? items = null) => new()
    {
        Path = path,
        MediaType = "text/html",
        Items = items ?? [],
        WriteAsync = async (stream, token) =>
        {
            using var html = new HtmlWriter();
            var root = path.Contains('/', StringComparison.Ordinal) ? "../" : "";
            Head(html, root, title, summary, section);
            body(html, root);
            Foot(html, root, section);
            await stream.WriteAsync(html.Written, token);
        },
    };

    private static void Link(HtmlWriter html, string root, string page, string name, string section)
    {
        html.Add($"<a href=\"{root}{page}\"");
        if (string.Equals(name, section, StringComparison.Ordinal))
        {
            html.Add($" aria-current=\"page\"");
        }

        html.Add($">{name}</a>");
    }

    private void Head(HtmlWriter html, string root, string? title, string summary, string section)
    {
        html.Add($"""
            <!DOCTYPE html>
            <html lang="{options.Language}">
            <head>
            <meta charset="utf-8" />
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file: http: https:; style-src 'self' file:; script-src 'self' file:; base-uri 'none'; form-action 'none'" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="referrer" content="no-referrer" />
            <meta name="description" content="{summary}" />
            <meta property="og:title" content="{title ?? options.Title}" />
            <meta property="og:description" content="{summary}" />
            <title>{(title is null ? options.Title : $"{title} – {options.Title}")}</title>
            <link rel="stylesheet" href="{root}assets/site.css" />
            <script src="{root}assets/theme.js"></script>
            </head>
            <body data-root="{root}">
            <a class="skip" href="#main">Skip to content</a>
            <header class="top"><div class="wrap">
            <a class="brand" href="{root}index.html"><span>{options.Title}</span></a>
            <nav class="nav" aria-label="Main">
            """);
        Link(html, root, "index.html", "Films", section);
        Link(html, root, "people.html", "People", section);
        Link(html, root, "genres.html", "Genres", section);
        Link(html, root, "collections.html", "Collections", section);
        if (hasTags)
        {
            Link(html, root, "tags.html", "Tags", section);
        }

        Link(html, root, "stats.html", "Statistics", section);
        html.Add($"""
            </nav>
            <button class="theme" id="theme" type="button" aria-pressed="false" aria-label="Dark colours" hidden=""><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3a9 9 0 1 0 9 9 9 9 0 0 0-9-9zm0 16V5a7 7 0 0 1 0 14z" /></svg></button>
            </div></header>
            <main id="main">

            """);
    }

    private void Foot(HtmlWriter html, string root, string section)
    {
        html.Add($"</main>\n<footer><div class=\"wrap\">{options.Title} · <a href=\"{root}all.html\">All titles A–Z</a></div></footer>\n");
        if (section is "Films" && root.Length == 0)
        {
            html.Add($"<script src=\"assets/data.js\"></script>\n");
        }

        html.Add($"<script src=\"{root}assets/site.js\"></script>\n</body>\n</html>\n");
    }
}
