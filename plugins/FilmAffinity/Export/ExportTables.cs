using AngleSharp.Dom;
using MediaBridge.Plugins.FilmAffinity.Pages;
using MediaBridge.Plugins.FilmAffinity.Web;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Export;

/// <summary>The tables of an export.</summary>
internal static class ExportTables
{
    /// <summary>The ratings, each with its mark and day; and how many rows could not be read.</summary>
    public static (IReadOnlyList<MediaItem> Items, int Unreadable) Ratings(SitePage page, int dateOffset)
    {
        var (items, unreadable) = (new List<MediaItem>(), 0);
        foreach (var row in page.Document.QuerySelectorAll("table.movie-ratings tr").Where(r => r.QuerySelector("td") is not null))
        {
            var cells = row.Children.Where(c => c.LocalName == "td").ToList();
            var marked = cells.FindIndex(c => c.QuerySelector("div.user-rating, .user-rating") is not null);
            var mark = marked < 0 ? null : Numbers.Mark(cells[marked].QuerySelector(".user-rating")!.TextContent);
            var rest = cells.Where((_, i) => i != marked).ToList();
            var day = rest.Select(c => RatedDates.Figures(c.TextContent, monthFirst: false)).LastOrDefault(d => d is not null);
            var title = rest.FirstOrDefault(c => RatedDates.Figures(c.TextContent, monthFirst: false) is null && Words.Clean(c.TextContent) is not null) ?? rest.FirstOrDefault();
            if (mark is null || ExportRow.Film(title) is not { } film)
            {
                unreadable++;
                continue;
            }

            items.Add(film with { Ratings = [Rating.Own(mark.Value, outOf: 10) with { At = day is { } known ? new EventTime(known.AddDays(dateOffset)) : null }] });
        }

        return (items, unreadable);
    }

    /// <summary>The lists: their names, and the files in which they are, as written beside the table.</summary>
    public static IReadOnlyList<(string Name, string File, long? Count)> Lists(SitePage page)
        =>
        [
            .. from row in page.Document.QuerySelectorAll("table.lists tr")
               let link = row.QuerySelector("a[href]")
               where link is not null
               let name = Words.Clean(link.TextContent) ?? link.GetAttribute("href")!
               select (name, Uri.UnescapeDataString(link.GetAttribute("href")!), Numbers.Count(row.QuerySelectorAll("td").LastOrDefault(c => c.QuerySelector("a") is null)?.TextContent)),
        ];

    /// <summary>The films of a list, in its order.</summary>
    public static IReadOnlyList<(MediaItem Film, int? Rank)> Films(SitePage page)
        =>
        [
            .. from row in page.Document.QuerySelectorAll("table.lists tr")
               let film = ExportRow.Film(row.QuerySelector("td"))
               where film is not null
               select (film, (int?)Numbers.Count(row.QuerySelector("th")?.TextContent)),
        ];
}
