using MediaBridge.Core.Formats.Html;
using MediaBridge.Core.Statistics;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Reading;

/// <summary>The library in numbers as one page, and its charts as files.</summary>
internal static class FiguresPage
{
    private const string Title = "Library";
    private const string ChartStyle = "svg{background:#fffdf8;font:12px system-ui,sans-serif}.bar{fill:#2c7285}.dim{fill:#7fb0bd}.axis{stroke:#c9c2b6}text{fill:#1d1a16}.value{fill:#6a6358}.even{stroke:#c9c2b6;stroke-dasharray:4 4}.dot{fill:#2c7285;fill-opacity:.5}";

    /// <summary>The page: one file, nothing is fetched.</summary>
    public static byte[] Page(LibraryFigures figures)
    {
        using var html = new HtmlWriter();
        SoloPage.Begin(html, Title, "en");
        html.Add($"<div class=\"head\"><h1>{Title}</h1><p>{Summary(figures)}</p></div>\n");
        StatsBody.Write(html, figures.Statistics, new StatsFrame
        {
            Apart = Formats.Stats.StatsFormat.Apart,
            Totals = [("files", StatsBody.Number(figures.Files)), ("in size", Size(figures.Bytes)), .. figures.Missing > 0 ? [("missing", StatsBody.Number(figures.Missing))] : ((string, string)[])[]],
            MoreCharts = h =>
            {
                foreach (var (title, counts) in More(figures))
                {
                    Charts.Shares(h, title, counts.Select(c => (c.Name, "", (int)c.Count, (string?)null)), 12);
                }
            },
        });
        SoloPage.End(html, $"{Title} of MediaBridge");
        return html.Written.ToArray();
    }

    /// <summary>Charts by file name: SVG that needs nothing else.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files(LibraryFigures figures)
    {
        var statistics = figures.Statistics;
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        Add("decades", [.. statistics.Decades.Select(g => (g.Name, g.Name, (int)g.Count))]);
        Add("own-ratings", [.. statistics.Marks.Select(m => ($"{m.Name}", $"{m.Name} of 10", (int)m.Count))]);
        Add("running-time", [.. statistics.Runtimes.Select(m => ($"{m.Name}", $"from {m.Name} minutes", (int)m.Count))]);
        Add("genres", Of(statistics.Genres));
        Add("countries", Of(statistics.Countries));
        Add("directors", Of(statistics.Directors));
        foreach (var (title, counts) in More(figures))
        {
            Add(title.ToLowerInvariant().Replace(' ', '-'), [.. counts.Take(12).Select(c => (c.Name, c.Name, (int)c.Count))]);
        }

        return files;

        void Add(string name, IReadOnlyList<(string Short, string Name, int Count)> columns)
        {
            if (columns.Count > 0)
            {
                using var html = new HtmlWriter();
                ChartFile.Write(html, name, columns, ChartStyle);
                files.Add($"{name}.svg", html.Written.ToArray());
            }
        }
    }

    private static (string Short, string Name, int Count)[] Of(IReadOnlyList<GroupFigures> groups) => [.. groups.Take(12).Select(g => (g.Name, g.Name, (int)g.Count))];

    private static IEnumerable<(string Title, IReadOnlyList<LibraryCount> Counts)> More(LibraryFigures figures)
        => [("Resolutions", figures.Resolutions), ("Video codecs", figures.Codecs), ("Sources", figures.Sources), ("What items have", [.. figures.Completeness.Reverse()])];

    /// <summary>What there is by kind, such as <c>64 films, 5 series, 114 episodes, 21 of them rated, 52 watched</c>; seasons only gather episodes.</summary>
    private static string Summary(LibraryFigures figures)
    {
        var kinds = figures.Kinds.Where(k => k.Name is not ItemKinds.Season)
            .OrderBy(k => k.Name switch { ItemKinds.Movie => 0, ItemKinds.Series => 1, ItemKinds.Episode => 2, _ => 3 })
            .Select(k => k.Name switch { ItemKinds.Movie => Cards.Plural((int)k.Count, "film"), ItemKinds.Series => Cards.Plural((int)k.Count, "series", "series"), var name => Cards.Plural((int)k.Count, name) });
        return figures.Kinds.Count == 0 ? "Nothing here yet: mediabridge library scan fills it" : $"{string.Join(", ", kinds)}, {StatsBody.Number(figures.Statistics.Rated)} of them rated, {StatsBody.Number(figures.Statistics.Watched)} watched";
    }

    private static string Size(long bytes)
    {
        string[] units = ["B", "KB", "MB", "GB", "TB", "PB"];
        var (value, unit) = ((double)bytes, 0);
        for (; value >= 1024 && unit < units.Length - 1; unit++)
        {
            value /= 1024;
        }

        return $"{value.ToString(unit == 0 || value >= 100 ? "0" : "0.0", System.Globalization.CultureInfo.InvariantCulture)} {units[unit]}";
    }
}
