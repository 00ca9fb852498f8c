using MediaBridge.Plugins.Letterboxd.Web;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Pages;

/// <summary>A page of somebody's lists.</summary>
internal static class ListsPage
{
    /// <summary>The lists on it, and whether there are further pages.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.ServiceChanged"/>: it holds no lists and does not say that there are none.</exception>
    public static (IReadOnlyList<ListLink> Lists, bool HasNext) Of(SitePage page, string owner)
    {
        var lists = new Dictionary<string, ListLink>(StringComparer.Ordinal);
        foreach (var anchor in page.Document.QuerySelectorAll("a[href*='/list/']"))
        {
            if (ListLink.Of(anchor.GetAttribute("href")) is { } link && link.Owner == owner && (lists.GetValueOrDefault(link.Slug)?.Name is null || anchor.Closest("h2, h3") is not null))
            {
                var name = string.Join(' ', anchor.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                lists[link.Slug] = link with { Name = anchor.Closest("h2, h3") is not null && name.Length > 0 ? name : lists.GetValueOrDefault(link.Slug)?.Name };
            }
        }

        if (lists.Count == 0 && page.Document.QuerySelector(".empty-text, .empty-message") is null)
        {
            throw Blocks.PrivateOf(page) ?? page.Unknown("no lists that can be read");
        }

        return ([.. lists.Values], page.Document.QuerySelector("a.next[href]") is not null);
    }

    /// <summary>The name that the page of a list gives it; null if it names none.</summary>
    public static string? NameOf(SitePage page)
        => Clean(page.Document.QuerySelector("h1.title-1, .list-title-intro h1, h1[itemprop=title]")?.TextContent) ?? Clean(page.Document.QuerySelector("meta[property='og:title']")?.GetAttribute("content"));

    /// <summary>Text without the mark of direction that the site puts before titles.</summary>
    private static string? Clean(string? text) => text?.Trim().Trim('\u200E', '\u200F').Trim() is { Length: > 0 } clean ? clean : null;
}
