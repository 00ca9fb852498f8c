using System.Globalization;

namespace MediaBridge.Core.BuiltIn.Formats.Html;

/// <summary>The statistics: totals and charts, drawn when the site is made.</summary>
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

        Totals(html, site);
        html.Add($"<div class=\"charts\">\n");
        Decades(html, site);
        Ratings(html, site);
        Runtimes(html, site);
        Years(html, site);
        Charts.Shares(html, "Genres", site.Genres.Values.Select(g => (g.Name, $"genres/{g.Slug}.html", g.Films.Count)), Bars);
        Charts.Shares(html, "Countries", site.Films.SelectMany(f => f.Countries).GroupBy(c => c, StringComparer.Ordinal).Select(c => (c.Key, "", c.Count())), Bars);
        Charts.Shares(html, "Directors", site.People.Values.Where(p => p.Directed > 0).Select(p => (p.Name, $"people/{p.Slug}.html", p.Directed)), Bars);
        Charts.Shares(html, "Most seen actors", site.PeopleWithPage.Select(p => (p.Name, $"people/{p.Slug}.html", p.Films.Count - p.Directed)), Bars);
        Charts.Scatter(html, "Own rating against the site’s average", [.. site.Films.Where(f => f.Own > 0 && f.Average > 0)]);
        html.Add($"</div>\n");
        Apart(html, site);
        html.Add($"</div>\n");
    }

    private static void Totals(HtmlWriter html, Site site)
    {
        var rated = site.Films.Where(f => f.Own > 0).ToList();
        var timed = site.Films.Where(f => f.Minutes > 0).ToList();
        html.Add($"<dl class=\"totals\">");
        Total(html, "titles", Number(site.Films.Count));
        Total(html, "watched", Number(site.Films.Count(f => f.Watched > 0)));
        Total(html, "hours in all", Number((int)(site.Films.Sum(f => (long)f.Minutes) / 60)));
        Total(html, "own rating on average", rated.Count > 0 ? Cards.Tenths((int)Math.Round(rated.Average(f => f.Own), MidpointRounding.AwayFromZero)) : "–");
        Total(html, "minutes on average", timed.Count > 0 ? Number((int)Math.Round(timed.Average(f => f.Minutes), MidpointRounding.AwayFromZero)) : "–");
        Total(html, "people", Number(site.People.Count));
        html.Add($"</dl>\n");
    }

    private static void Total(HtmlWriter html, string name, string value) => html.Add($"<div><dt>{name}</dt><dd>{value}</dd></div>");

    private static void Decades(HtmlWriter html, Site site)
    {
        var years = site.Films.Where(f => f.Year is not null).Select(f => f.Year!.Value / 10 * 10).ToList();
        if (years.Count > 0)
        {
            var counts = years.GroupBy(y => y).ToDictionary(g => g.Key, g => g.Count());
            var first = Math.Max(years.Min(), years.Max() - 190);
            Charts.Columns(html, "Decades", [.. Enumerable.Range(0, ((years.Max() - first) / 10) + 1).Select(i => first + (i * 10)).Select(d => (Short(d), $"{Text(d)}s", counts.GetValueOrDefault(d)))]);
        }
    }

    private static void Ratings(HtmlWriter html, Site site)
    {
        if (site.Films.Any(f => f.Own > 0))
        {
            var counts = site.Films.Where(f => f.Own > 0).GroupBy(f => Math.Clamp((f.Own + 5) / 10, 1, 10)).ToDictionary(g => g.Key, g => g.Count());
            Charts.Columns(html, "Own ratings", [.. Enumerable.Range(1, 10).Select(m => (Text(m), $"{Text(m)} of 10", counts.GetValueOrDefault(m)))]);
        }
    }

    private static void Runtimes(HtmlWriter html, Site site)
    {
        const int Step = 15;
        const int Last = 195;
        var counts = site.Films.Where(f => f.Minutes > 0).GroupBy(f => Math.Min(f.Minutes, Last) / Step * Step).ToDictionary(g => g.Key, g => g.Count());
        if (counts.Count > 0)
        {
            var first = counts.Keys.Min();
            Charts.Columns(html, "Running time in minutes", [.. Enumerable.Range(0, ((counts.Keys.Max() - first) / Step) + 1).Select(i => first + (i * Step)).Select(m => (Text(m) + (m == Last ? "+" : ""), m == Last ? $"{Text(m)} minutes or more" : $"{Text(m)} to {Text(m + Step - 1)} minutes", counts.GetValueOrDefault(m)))]);
        }
    }

    private static void Years(HtmlWriter html, Site site)
    {
        var years = site.Films.SelectMany(f => f.WatchYears).ToList();
        if (years.Count > 0)
        {
            var counts = years.GroupBy(y => y).ToDictionary(g => g.Key, g => g.Count());
            var first = Math.Max(years.Min(), years.Max() - 19);
            Charts.Columns(html, "Plays by year", [.. Enumerable.Range(first, years.Max() - first + 1).Select(y => ($"’{Text(y)[^2..]}", Text(y), counts.GetValueOrDefault(y)))]);
        }
    }

    private static void Apart(HtmlWriter html, Site site)
    {
        var both = site.Films.Where(f => f.Own > 0 && f.Average > 0).ToList();
        Row(html, "Liked more than most", both.Where(f => f.Own - f.Average >= 10).OrderByDescending(f => f.Own - f.Average).ThenBy(f => f.Order));
        Row(html, "Liked less than most", both.Where(f => f.Average - f.Own >= 10).OrderByDescending(f => f.Average - f.Own).ThenBy(f => f.Order));
    }

    private static void Row(HtmlWriter html, string title, IEnumerable<SiteFilm> films)
    {
        var row = films.Take(Bars).ToList();
        if (row.Count > 0)
        {
            html.Add($"<section><h2>{title}</h2>\n<ul class=\"row\">\n");
            row.ForEach(f => Cards.Card(html, "", f));
            html.Add($"</ul></section>\n");
        }
    }

    private static string Short(int decade) => decade % 100 == 0 ? Text(decade) : $"’{decade % 100:00}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
