using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace MediaBridge.Plugins.FilmAffinity.Pages;

/// <summary>The number of films that a page announces for all pages together.</summary>
internal static class Totals
{
    public static long? Of(IHtmlDocument document, int here)
    {
        var said = Numbers.Count(document.QuerySelector(".user-ratings-list .count b, .header .count b")?.TextContent);
        foreach (var tab in said is null ? document.QuerySelectorAll(".active") : Enumerable.Empty<IElement>())
        {
            if (tab.Closest(".pagination, .pager, .fa-content-card, [data-movie-id]") is null
                && Numbers.Count(tab.QuerySelector(".count, .badge, .counter, em, b, span")?.TextContent) is { } count)
            {
                said = count;
                break;
            }
        }

        // What is less than what is seen counts something else.
        return said >= here ? said : null;
    }
}
