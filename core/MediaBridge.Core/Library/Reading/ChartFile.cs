using System.Globalization;
using MediaBridge.Core.Formats.Html;

namespace MediaBridge.Core.Library.Reading;

/// <summary>A chart of bars as an SVG file of its own.</summary>
internal static class ChartFile
{
    private const int Width = 640;
    private const int Row = 24;
    private const int Left = 190;
    private const int Head = 44;

    /// <summary>Writes the file.</summary>
    public static void Write(HtmlWriter svg, string title, IReadOnlyList<(string Short, string Name, int Count)> bars, string style)
    {
        var height = Head + (bars.Count * Row) + 14;
        var most = Math.Max(1, bars.Max(b => b.Count));
        var heading = char.ToUpperInvariant(title[0]) + title[1..].Replace('-', ' ');
        svg.Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-label=\"{heading}: {string.Join(", ", bars.Select(b => $"{b.Name} {Text(b.Count)}"))}\">\n<style>");
        svg.Trusted(style);
        svg.Add($"</style>\n<text x=\"14\" y=\"26\" font-size=\"16\" font-weight=\"600\">{heading}</text>\n");
        for (var i = 0; i < bars.Count; i++)
        {
            var (name, _, count) = bars[i];
            var y = Head + (i * Row);
            var length = Math.Max(count == 0 ? 0 : 2, (Width - Left - 70) * (long)count / most);
            var cut = name.Length > 28 ? string.Concat(name.AsSpan(0, 27), "…") : name;
            svg.Add($"<text x=\"{Left - 8}\" y=\"{y + 15}\" text-anchor=\"end\">{cut}</text><rect class=\"bar\" x=\"{Left}\" y=\"{y + 2}\" width=\"{length}\" height=\"{Row - 7}\" rx=\"2\" /><text class=\"value\" x=\"{Left + length + 6}\" y=\"{y + 15}\">{Text(count)}</text>\n");
        }

        svg.Add($"</svg>\n");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
