using System.Globalization;
using MediaBridge.Core.Statistics;
using Spectre.Console;

namespace MediaBridge.Cli.Output;

/// <summary>Shows statistics: bars at a terminal, plain tables in a file or pipe.</summary>
internal sealed class StatisticsView(Screen screen)
{
    private const int Bars = 10;
    private const int BarWidth = 70;
    private const int WidestName = 28;

    public void Write(ItemStatistics statistics)
    {
        Totals(statistics);
        Groups("Own ratings", [.. statistics.Marks.Select(m => (Text(m.Name), m.Count, (decimal?)null))]);
        Groups("Decades", Of(statistics.Decades, int.MaxValue));
        Groups("Genres", Of(statistics.Genres, Bars));
        Groups("Countries", Of(statistics.Countries, Bars));
        Groups("Directors", Of(statistics.Directors, Bars));
        if (statistics.Types.Count > 1)
        {
            Groups("Types", Of(statistics.Types, Bars));
        }

        Groups("Ratings by month", [.. statistics.Months.Where(m => m.Rated > 0).TakeLast(12).Select(m => (m.Month, m.Rated, (decimal?)null))]);
        Apart("Liked more than most", statistics.Overrated);
        Apart("Liked less than most", statistics.Underrated);
    }

    /// <summary>Counts under a heading; nothing when there are none.</summary>
    public void Counts(string title, IReadOnlyList<(string Name, long Count)> counts) => Groups(title, [.. counts.Select(c => (c.Name, c.Count, (decimal?)null))]);

    private static IReadOnlyList<(string Name, long Count, decimal? Mean)> Of(IReadOnlyList<GroupFigures> groups, int most) => [.. groups.Take(most).Select(g => (g.Name, g.Count, g.Mean))];

    private void Totals(ItemStatistics statistics)
    {
        var table = new TextTable("", "");
        table.Add(new Cell("titles", Style.Faint), Words.Number(statistics.Items));
        table.Add(new Cell("watched", Style.Faint), statistics.Plays > statistics.Watched ? $"{Words.Number(statistics.Watched)}, {Words.Number(statistics.Plays)} plays" : Words.Number(statistics.Watched));
        table.Add(new Cell("rated", Style.Faint), statistics.Own is { } own ? $"{Words.Number(own.Count)}: {Mark(own.Mean)} on average, {Mark(own.Median)} in the middle, {Mark(own.Lowest)} to {Mark(own.Highest)}" : "none");
        if (statistics.Comparison is { } comparison)
        {
            var correlation = comparison.Correlation is { } r ? $", correlation {r.ToString("0.00", CultureInfo.InvariantCulture)}" : "";
            table.Add(new Cell("against the average", Style.Faint), $"{comparison.Difference.ToString("+0.0#;-0.0#;0", CultureInfo.InvariantCulture)} over {Words.Number(comparison.Count)}: {Words.Number(comparison.Above)} higher, {Words.Number(comparison.Below)} lower{correlation}");
        }

        table.Write(screen.Data, screen.Width);
    }

    private void Groups(string title, IReadOnlyList<(string Name, long Count, decimal? Mean)> groups)
    {
        if (groups.Count == 0)
        {
            return;
        }

        screen.Data.Line();
        screen.Data.Line(title, Style.Strong);
        if (screen.Width == int.MaxValue)
        {
            var table = new TextTable("", "#", "#");
            foreach (var (name, count, mean) in groups)
            {
                table.Add(name, Words.Number(count), mean is { } mark ? Mark(mark) : "");
            }

            table.Write(screen.Data, screen.Width, 2);
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { ColorSystem = screen.Data.Color ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(screen.Data.Plain) });
        var chart = new BarChart { Width = Math.Min(BarWidth, screen.Width - 2), ShowValues = true };
        var names = groups.Select(g => TextWidth.Cut(Clean(g.Name), WidestName)).ToList();
        var widest = names.Max(TextWidth.Of);
        var isRated = groups.Any(g => g.Mean is not null);
        foreach (var ((_, count, mean), name) in groups.Zip(names))
        {
            // The chart puts its labels to the right; names read better from the left.
            var label = name + new string(' ', widest - TextWidth.Of(name));
            chart.AddItem(Markup.Escape(isRated ? $"{label}  {(mean is { } mark ? mark.ToString("0.0", CultureInfo.InvariantCulture) : ""),4}" : label), count, Color.Teal);
        }

        console.Write(chart);
    }

    private void Apart(string title, IReadOnlyList<ComparedItem> items)
    {
        var table = new TextTable(title, "#own", "#average", "#");
        foreach (var item in items.Where(i => Math.Abs(i.Difference) >= 1).Take(Bars))
        {
            table.Add(item.Year is { } year ? $"{item.Title} ({Text(year)})" : item.Title, Mark(item.Own), Mark(item.Site), new Cell(item.Difference.ToString("+0.0;-0.0", CultureInfo.InvariantCulture), item.Difference > 0 ? Style.Good : Style.Warning));
        }

        if (!table.IsEmpty)
        {
            screen.Data.Line();
            table.Write(screen.Data, screen.Width);
        }
    }

    /// <summary>Control characters from titles must not steer the terminal.</summary>
    private static string Clean(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static string Mark(decimal mark) => mark.ToString("0.0#", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
