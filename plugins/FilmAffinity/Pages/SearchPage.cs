using MediaBridge.Plugins.FilmAffinity.Web;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Pages;

/// <summary>The answer to a search: films on cards, or the page of the only film that was found.</summary>
internal static class SearchPage
{
    public static IReadOnlyList<MediaItem> Of(SitePage page, Edition edition, DateOnly today)
    {
        if (FilmPage.FilmOf(page) is not null)
        {
            return [FilmPage.Read(page, edition)];
        }

        if (page.Document.QuerySelector("[data-movie-id]") is null && page.Document.QuerySelector("#main-title, .z-search, .main-search, #search-results, meta[property='og:site_name']") is not null)
        {
            return [];
        }

        return [.. CardPage.Of(page, edition, today).Films.Select(f => f.Item)];
    }
}
