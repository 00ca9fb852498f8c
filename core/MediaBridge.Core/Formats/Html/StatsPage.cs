using MediaBridge.Core.Statistics;

namespace MediaBridge.Core.Formats.Html;

/// <summary>The statistics of a site, drawn when it is made.</summary>
internal static class StatsPage
{
    private const int Bars = 12;

    public static void Write(HtmlWriter html, Site site)
    {
        html.Add($"<div class=\"wrap\">\n<div class=\"head\"><h1>Statistics</h1><p>{HomePage.Summary(site)}</p></div>\n");
        if (site.Films.Count == 0)
        {
            html.Add($"<div class=\"empty\"><b>Nothing to count yet</b>Charts appear with the first films.</div>\n</div>\n");
            return;
        }

        StatsBody.Write(html, site.Statistics.Result(), new StatsFrame
        {
            Totals = [("people", StatsBody.Number(site.People.Count))],
            GenrePage = genre => site.Genres.TryGetValue(genre, out var group) ? $"genres/{group.Slug}.html" : "",
            PersonPage = name => site.People.TryGetValue(name, out var person) && person.Slug.Length > 0 ? $"people/{person.Slug}.html" : "",
            MoreCharts = to => Charts.Shares(to, "Most seen actors", site.PeopleWithPage.Select(p => (p.Name, $"people/{p.Slug}.html", p.Films.Count - p.Directed, (string?)null)), Bars),
            Apart = (to, title, items) => Row(to, title, site, items),
        });
        html.Add($"</div>\n");
    }

    private static void Row(HtmlWriter html, string title, Site site, IReadOnlyList<ComparedItem> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        html.Add($"<section><h2>{title}</h2>\n<ul class=\"row\">\n");
        foreach (var item in items)
        {
            Cards.Card(html, "", site.All[item.Index].Series ?? site.All[item.Index]);
        }

        html.Add($"</ul></section>\n");
    }
}
