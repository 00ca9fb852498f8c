using System.Security.Cryptography;
using System.Text;

namespace MediaBridge.Core.Formats.Html;

/// <summary>A page that is one file: style and script stand in it, nothing is fetched, and nothing else runs.</summary>
internal static class SoloPage
{
    /// <summary>Begins the page, up to its content.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="title">Its title.</param>
    /// <param name="language">Its language, a BCP 47 tag.</param>
    /// <param name="accent">The accent colour; null for that of the style sheet.</param>
    /// <param name="moreStyle">Rules of this page; they stand behind those of all.</param>
    /// <param name="script">The script that <see cref="End"/> writes; empty for none.</param>
    public static void Begin(HtmlWriter html, string title, string language, string? accent = null, string moreStyle = "", string script = "")
    {
        var style = Assets.Text("site.css");
        style = (accent is null ? style : Assets.WithAccent(style, accent)) + moreStyle;
        html.Add($"""
            <!DOCTYPE html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8" />
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src {Hash(style)}; script-src {(script.Length == 0 ? "'none'" : Hash(script))}; base-uri 'none'; form-action 'none'" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="referrer" content="no-referrer" />
            <title>{title}</title>
            <style>
            """);
        html.Trusted(style);
        html.Add($"</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to content</a>\n<main id=\"main\">\n<div class=\"wrap\">\n");
    }

    /// <summary>Ends the page.</summary>
    public static void End(HtmlWriter html, string foot, string script = "")
    {
        html.Add($"</div>\n</main>\n<footer><div class=\"wrap\">{foot}</div></footer>\n");
        if (script.Length > 0)
        {
            html.Add($"<script>");
            html.Trusted(script);
            html.Add($"</script>\n");
        }

        html.Add($"</body>\n</html>\n");
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
