using System.Globalization;
using MediaBridge.Core.Statistics;

namespace MediaBridge.Core.Formats.Html;

/// <summary>Charts as SVG, readable without colours and by screen readers.</summary>
internal static class Charts
{
    private const int Width = 560;
    private const int Height = 200;
    private const int Foot = 22;
    private const int Roof = 18;
    private const int MostLetters = 28;
    private const int MostNumbered = 20;

    // Fewer columns stand in the middle: one alone would be a wall.
    private const int LeastSlots = 8;

    /// <summary>Columns over names.</summary>
    public static void Columns(HtmlWriter html, string title, IReadOnlyList<(string Short, string Name, int Count)> columns)
    {
        var most = Math.Max(1, columns.Max(c => c.Count));
        var step = (decimal)Width / Math.Max(columns.Count, LeastSlots);
        var left = (Width - (step * columns.Count)) / 2;
        var gap = Math.Min(step * 0.22m, 10);

        // On a telephone they would run into one another: every second one is left out there.
        var isCrowded = columns.Count <= MostNumbered && columns.Sum(c => c.Short.Length) > MostLetters;
        html.Add($"<div class=\"chart\"><h2>{title}</h2><svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{title}: {string.Join(", ", columns.Where(c => c.Count > 0).Select(c => $"{c.Name} {Text(c.Count)}"))}\">");
        for (var i = 0; i < columns.Count; i++)
        {
            var (name, full, count) = columns[i];
            var height = count == 0 ? 0 : Math.Max(2, (Height - Foot - Roof) * (decimal)count / most);
            var middle = left + (step * i) + (step / 2);
            html.Add($"<g><title>{full}: {count}</title><rect class=\"bar{(count == most ? "" : " dim")}\" x=\"{Round(left + (step * i) + (gap / 2))}\" y=\"{Round(Height - Foot - height)}\" width=\"{Round(step - gap)}\" height=\"{Round(height)}\" rx=\"2\" />");
            if (count > 0 && columns.Count <= MostNumbered)
            {
                html.Add($"<text class=\"value\" x=\"{Round(middle)}\" y=\"{Round(Height - Foot - height - 5)}\" text-anchor=\"middle\">{(count >= 10_000 ? $"{Text(count / 1000)}k" : Text(count))}</text>");
            }

            html.Add($"<text class=\"name{(isCrowded && i % 2 == 1 ? " crowded" : "")}\" x=\"{Round(middle)}\" y=\"{Height - 4}\" text-anchor=\"middle\">{name}</text></g>");
        }

        html.Add($"<line class=\"axis\" x1=\"0\" x2=\"{Width}\" y1=\"{Height - Foot}\" y2=\"{Height - Foot}\" /></svg></div>\n");
    }

    /// <summary>Bars beside names, most first; a name may lead somewhere, and have the mean of its own marks behind it.</summary>
    public static void Shares(HtmlWriter html, string title, IEnumerable<(string Name, string Page, int Count, string? Mean)> shares, int most)
    {
        var rows = shares.Where(s => s.Count > 0).OrderByDescending(s => s.Count).ThenBy(s => s.Name, StringComparer.Ordinal).Take(most).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var rated = rows.Exists(r => r.Mean is not null);
        html.Add($"<div class=\"chart\"><h2>{title}</h2><ul class=\"hbars{(rated ? " rated" : "")}\">\n");
        foreach (var (name, page, count, mean) in rows)
        {
            html.Add($"<li>");
            if (page.Length > 0)
            {
                html.Add($"<a href=\"{page}\">{name}</a>");
            }
            else
            {
                html.Add($"<span>{name}</span>");
            }

            html.Add($"<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"bar{(count == rows[0].Count ? "" : " dim")}\" width=\"{Round(Math.Max(1, 100m * count / rows[0].Count))}\" height=\"10\" /></svg><b>{count}</b>");
            if (rated)
            {
                html.Add($"<small title=\"own rating on average\">{mean ?? "–"}</small>");
            }

            html.Add($"</li>\n");
        }

        html.Add($"</ul></div>\n");
    }

    /// <summary>Own marks over averages; items above the line are liked more than by others. Items that fall on one spot are one dot, so that ten thousand stay small.</summary>
    public static void Scatter(HtmlWriter html, string title, IReadOnlyList<MarkSpot> spots)
    {
        if (spots.Count == 0)
        {
            return;
        }

        const int Side = 250;
        const int Left = 24;
        html.Add($"<div class=\"chart\"><h2>{title}</h2><svg viewBox=\"0 0 {Width} {Side + Foot + 6}\" role=\"img\" aria-label=\"{title}, {Cards.Plural(spots.Sum(s => s.Count), "title")}; above the line: liked more than by others\">");
        for (var mark = 0; mark <= 10; mark += 2)
        {
            var (x, y) = (Left + ((Width - Left) * mark / 10), Side - (Side * mark / 10) + 6);
            html.Add($"<line class=\"axis\" x1=\"{Left}\" x2=\"{Width}\" y1=\"{y}\" y2=\"{y}\" /><text x=\"{Left - 6}\" y=\"{y + 4}\" text-anchor=\"end\">{mark}</text><text x=\"{Math.Min(x, Width - 8)}\" y=\"{Side + Foot + 2}\" text-anchor=\"middle\">{mark}</text>");
        }

        html.Add($"<line class=\"even\" x1=\"{Left}\" y1=\"{Side + 6}\" x2=\"{Width}\" y2=\"6\" />");
        foreach (var spot in spots)
        {
            var (x, y) = (Left + ((Width - Left) * spot.Average / 100m), Side - (Side * spot.Own / 100m) + 6);
            var radius = Math.Min(9, 3.2m + (decimal)Math.Log(spot.Count));
            html.Add($"<circle class=\"dot\" cx=\"{Round(x)}\" cy=\"{Round(y)}\" r=\"{Round(radius)}\"><title>{string.Join(", ", spot.Titles)}{(spot.Count > spot.Titles.Count ? $" and {Text(spot.Count - spot.Titles.Count)} more" : "")}: own {Cards.Tenths(spot.Own)}, average {Cards.Tenths(spot.Average)}</title></circle>");
        }

        html.Add($"</svg></div>\n");
    }

    private static decimal Round(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
