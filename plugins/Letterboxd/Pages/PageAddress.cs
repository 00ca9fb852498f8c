using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Plugins.Letterboxd.Web;

namespace MediaBridge.Plugins.Letterboxd.Pages;

/// <summary>What a saved page is of, as it says itself.</summary>
internal static class PageAddress
{
    /// <summary>The parts of its path without the number of the page, such as <c>ann</c>, <c>watchlist</c>; empty if it does not say.</summary>
    public static string[] Of(SitePage page)
    {
        string?[] addresses =
        [
            page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"),
            page.Document.QuerySelector("meta[property='og:url']")?.GetAttribute("content"),
            page.Document.QuerySelector("a.next[href], a.previous[href]")?.GetAttribute("href"),
        ];
        var parts = addresses.Select(a => FilmIds.Parts(a, "letterboxd.com")).FirstOrDefault(p => p.Length >= 2) ?? [];
        var number = Array.IndexOf(parts, "page");
        return number < 0 ? parts : parts[..number];
    }
}
