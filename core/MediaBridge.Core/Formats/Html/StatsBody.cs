using System.Globalization;
using MediaBridge.Core.Statistics;

namespace MediaBridge.Core.Formats.Html;

/// <summary>Totals and charts of statistics, the same in a site and on a page of its own.</summary>
internal static class StatsBody
{
    private const int Bars = 12;
    private const int LastRuntime = 195;
    private const int RuntimeStep = 15;
    private const int MostMonths = 36;
    private const int MostYears = 60;

    public static void Write(HtmlWriter html, ItemStatistics statistics, StatsFrame frame)
    {
        Totals(html, statistics, frame);
        html.Add($"<div class=\"charts\">\n");
        Decades(html, statistics);
        if (statistics.Marks.Count > 0)
        {
            Charts.Columns(html, "Own ratings", [.. statistics.Marks.Select(m => (Text(m.Name), $"{Text(m.Name)} of 10", (int)m.Count))]);
        }

        Runtimes(html, statistics);
        Years(html, statistics);
        Activity(html, statistics);
        Charts.Shares(html, "Genres", statistics.Genres.Select(g => Share(g, frame.GenrePage(g.Name))), Bars);
        Charts.Shares(html, "Countries", statistics.Countries.Select(g => Share(g, "")), Bars);
        Charts.Shares(html, "Directors", statistics.Directors.Select(g => Share(g, frame.PersonPage(g.Name))), Bars);
        if (statistics.Types.Count > 1)
        {
            Charts.Shares(html, "Types", statistics.Types.Select(g => Share(g with { Name = Cards.Badge(g.Name) ?? "Film" }, "")), Bars);
        }

        frame.MoreCharts(html);
        Charts.Scatter(html, "Own rating against the site’s average", statistics.Spots);
        html.Add($"</div>\n");
        frame.Apart(html, "Liked more than most", [.. statistics.Overrated.Where(i => i.Difference >= 1)]);
        frame.Apart(html, "Liked less than most", [.. statistics.Underrated.Where(i => i.Difference <= -1)]);
    }

    /// <summary>Numbers on a line, such as <c>3 titles, 2 of them watched</c>.</summary>
    public static string Summary(ItemStatistics statistics)
        => $"{Cards.Plural((int)statistics.Items, "title")}, {Number(statistics.Rated)} of them rated, {Number(statistics.Watched)} watched";

    public static string Number(decimal number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static void Totals(HtmlWriter html, ItemStatistics statistics, StatsFrame frame)
    {
        html.Add($"<dl class=\"totals\">");
        Total(html, "titles", Number(statistics.Items));
        Total(html, "watched", Number(statistics.Watched));
        if (statistics.Timed > 0)
        {
            Total(html, "hours in all", Number(statistics.Minutes / 60));
            Total(html, "minutes on average", Number(Math.Round((decimal)statistics.Minutes / statistics.Timed, MidpointRounding.AwayFromZero)));
        }

        if (statistics.Own is { } own)
        {
            Total(html, "rated", Number(own.Count));
            Total(html, "own rating on average", Mark(own.Mean));
            Total(html, "own rating in the middle", Mark(own.Median));
        }

        if (statistics.Comparison is { } comparison)
        {
            Total(html, "against the site’s average", Signed(comparison.Difference));
            if (comparison.Correlation is { } correlation)
            {
                Total(html, "correlation with it", correlation.ToString("0.00;−0.00;0.00", CultureInfo.InvariantCulture));
            }
        }

        foreach (var (name, value) in frame.Totals)
        {
            Total(html, name, value);
        }

        html.Add($"</dl>\n");
    }

    private static void Total(HtmlWriter html, string name, string value) => html.Add($"<div><dt>{name}</dt><dd>{value}</dd></div>");

    private static (string Name, string Page, int Count, string? Mean) Share(GroupFigures group, string page) => (group.Name, page, (int)group.Count, group.Mean is { } mean ? Mark(mean) : null);

    private static void Decades(HtmlWriter html, ItemStatistics statistics)
    {
        var counts = statistics.Decades.ToDictionary(d => int.Parse(d.Name.AsSpan(0, 4), CultureInfo.InvariantCulture), d => (int)d.Count);
        if (counts.Count > 0)
        {
            var last = counts.Keys.Max();
            var first = Math.Max(counts.Keys.Min(), last - 190);
            Charts.Columns(html, "Decades", [.. Enumerable.Range(0, ((last - first) / 10) + 1).Select(i => first + (i * 10)).Select(d => (d % 100 == 0 ? Text(d) : $"’{d % 100:00}", $"{Text(d)}s", counts.GetValueOrDefault(d)))]);
        }
    }

    private static void Runtimes(HtmlWriter html, ItemStatistics statistics)
    {
        if (statistics.Runtimes.Count == 0)
        {
            return;
        }

        var counts = statistics.Runtimes.ToDictionary(r => r.Name, r => (int)r.Count);
        var first = counts.Keys.Min();
        Charts.Columns(html, "Running time in minutes", [.. Enumerable.Range(0, ((counts.Keys.Max() - first) / RuntimeStep) + 1).Select(i => first + (i * RuntimeStep))
            .Select(m => (Text(m) + (m == LastRuntime ? "+" : ""), m == LastRuntime ? $"{Text(m)} minutes or more" : $"{Text(m)} to {Text(m + RuntimeStep - 1)} minutes", counts.GetValueOrDefault(m)))]);
    }

    private static void Years(HtmlWriter html, ItemStatistics statistics)
    {
        var released = statistics.Years.ToDictionary(y => int.Parse(y.Name, CultureInfo.InvariantCulture), y => (int)y.Count);
        if (released.Count > 1)
        {
            Span(html, "Titles by year", released, MostYears);
        }

        var plays = new Dictionary<int, int>();
        foreach (var month in statistics.Months.Where(m => m.Plays > 0))
        {
            var year = int.Parse(month.Month.AsSpan(0, 4), CultureInfo.InvariantCulture);
            plays[year] = plays.GetValueOrDefault(year) + (int)month.Plays;
        }

        if (plays.Count > 0)
        {
            Span(html, "Plays by year", plays, 20);
        }
    }

    /// <summary>The last years of a span, each with a column; many have only round ones named.</summary>
    private static void Span(HtmlWriter html, string title, Dictionary<int, int> counts, int most)
    {
        var last = counts.Keys.Max();
        var first = Math.Max(counts.Keys.Min(), last - most + 1);
        var many = last - first >= 20;
        Charts.Columns(html, title, [.. Enumerable.Range(first, last - first + 1).Select(y => (many && y % 10 != 0 ? "" : many ? Text(y) : $"’{Text(y)[^2..]}", Text(y), counts.GetValueOrDefault(y)))]);
    }

    private static void Activity(HtmlWriter html, ItemStatistics statistics)
    {
        var counts = statistics.Months.Where(m => m.Rated > 0).ToDictionary(m => MonthOf(m.Month), m => (int)m.Rated);
        if (counts.Count == 0)
        {
            return;
        }

        var last = counts.Keys.Max();
        var first = Math.Max(counts.Keys.Min(), last - MostMonths + 1);
        Charts.Columns(html, "Ratings by month", [.. Enumerable.Range(first, last - first + 1).Select(m => (m % 12 == 0 || last - first < 12 ? MonthName(m, last - first < 12) : "", string.Create(CultureInfo.InvariantCulture, $"{m / 12}-{(m % 12) + 1:00}"), counts.GetValueOrDefault(m)))]);
    }

    private static int MonthOf(string month) => (int.Parse(month.AsSpan(0, 4), CultureInfo.InvariantCulture) * 12) + int.Parse(month.AsSpan(5, 2), CultureInfo.InvariantCulture) - 1;

    private static string MonthName(int month, bool few) => few ? CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName((month % 12) + 1) : Text(month / 12);

    private static string Mark(decimal mark) => mark.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Signed(decimal difference) => difference.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
