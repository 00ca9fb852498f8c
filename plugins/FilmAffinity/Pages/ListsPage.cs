using AngleSharp.Html.Dom;
using MediaBridge.Plugins.FilmAffinity.Web;

namespace MediaBridge.Plugins.FilmAffinity.Pages;

/// <summary>The page of somebody's lists, and the name of one list.</summary>
internal static class ListsPage
{
    private const string Links = ".fa-list-group li a[href*='list_id='], .list-name-wrapper a[href*='list_id='], a.list-name[href*='list_id=']";

    /// <summary>The lists of a page, in its order.</summary>
    public static IReadOnlyList<ListLink> Of(SitePage page)
    {
        var lists = page.Document.QuerySelectorAll(Links)
            .Where(a => !a.ClassList.Contains("ls-imgs") && a.Closest("[data-movie-id], .pagination") is null)
            .Select(a => (Id: Addresses.ListInAddress(a.GetAttribute("href")), Name: Words.Clean(a.TextContent)))
            .Where(l => l is { Id: not null, Name: not null })
            .Select(l => new ListLink { Id = l.Id!, Name = l.Name! })
            .DistinctBy(l => l.Id, StringComparer.Ordinal)
            .ToList();
        return lists.Count > 0 || page.Document.QuerySelector("ul.fa-list-group, .fa-list-group, .list-name-wrapper, #main-title") is not null ? lists : throw CardPage.Unknown(page);
    }

    /// <summary>The name that a list's own page gives, behind the colon of its heading.</summary>
    public static string? NameOf(IHtmlDocument document)
    {
        var heading = Words.Clean(document.QuerySelector("span.fs-5")?.TextContent);
        var colon = heading?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon >= 0 ? Words.Clean(heading![(colon + 1)..]) : heading;
    }

    /// <summary>The number of the list that a page is of; null if it is of none.</summary>
    public static string? ListOf(SitePage page)
    {
        string?[] addresses =
        [
            page.Document.QuerySelector("meta[property='og:url']")?.GetAttribute("content"),
            page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"),
            page.Address.Query,
            page.Document.QuerySelector(".pagination a[href*='list_id=']")?.GetAttribute("href"),
        ];
        return addresses.Select(Addresses.ListInAddress).FirstOrDefault(l => l is not null);
    }
}
