using AngleSharp.Html.Dom;

namespace MediaBridge.Plugins.FilmAffinity.Pages;

/// <summary>What the links to other pages tell.</summary>
internal static class Pager
{
    /// <summary>Whether there is a page behind this one; null if the page does not tell, as saved and older ones do not.</summary>
    public static bool? HasNext(IHtmlDocument document, int number)
    {
        if (Numbers.Count(document.QuerySelectorAll(".user-ratings-info-top b").Skip(1).FirstOrDefault()?.TextContent) is { } last
            && Numbers.Count(document.QuerySelector(".user-ratings-info-top b")?.TextContent) is { } here && here <= last)
        {
            return here < last;
        }

        var links = document.QuerySelectorAll("ul.pagination a[href], .pager a[href]").Select(a => Addresses.PageInAddress(a.GetAttribute("href"))).OfType<int>().ToList();
        if (links.Count > 0)
        {
            return links.Max() > number;
        }

        return document.QuerySelector("ul.pagination .page-item.active, .pager .current") is null ? null : false;
    }
}
