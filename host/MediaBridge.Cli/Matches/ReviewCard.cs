using System.Globalization;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Matching;
using Spectre.Console;

namespace MediaBridge.Cli.Matches;

/// <summary>Shows an item that needs a decision, and its candidates, on standard error.</summary>
internal sealed class ReviewCard(Screen screen, MatchBook book)
{
    private static readonly Spectre.Console.Style Strong = new(decoration: Decoration.Bold);
    private static readonly Spectre.Console.Style Faint = new(Color.Grey);
    private static readonly Spectre.Console.Style Good = new(Color.Green);
    private static readonly Spectre.Console.Style Bad = new(Color.Yellow);

    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        ColorSystem = screen.Side.Color ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Ansi = screen.Side.Color ? AnsiSupport.Detect : AnsiSupport.No,
        Out = new AnsiConsoleOutput(Console.Error),
    });

    /// <summary>Shows an item and its first candidates.</summary>
    /// <param name="match">The match.</param>
    /// <param name="place">Its place in the queue, from 1.</param>
    /// <param name="total">Length of the queue.</param>
    /// <param name="shown">How many candidates.</param>
    public void Show(MatchRecord match, long place, long total, int shown)
    {
        _console.WriteLine();
        _console.Write(new Columns(new Text(string.Create(CultureInfo.InvariantCulture, $"{place} of {total}"), Faint), new Text(Plain(MatchTexts.Name(match)), Strong)) { Expand = false });
        var facts = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2)).AddColumn();
        Fact(facts, "original", match.Item?.OriginalTitle is { } original && !string.Equals(original, match.Item.Title, StringComparison.Ordinal) ? original : null);
        Fact(facts, "directors", MatchTexts.Directors(match.Item));
        Fact(facts, "kind", match.Item is { } item ? MatchTexts.Kind(item) : null);
        Fact(facts, "id", match.Key);
        Fact(facts, "page", match.Item?.Provenance?.Page?.ToString());
        Fact(facts, "put off", match.State == MatchState.Later ? Words.Instant(match.At.ToString("O", CultureInfo.InvariantCulture)) : null);
        _console.Write(facts);
        var candidates = match.Engine?.Candidates ?? [];
        if (candidates.Count == 0)
        {
            _console.Write(new Text("  No candidate was found. Type an id or the address of a page, n for none, s for later.\n", Bad));
            return;
        }

        _console.Write(Candidates(candidates, shown));
        if (candidates.Count > shown)
        {
            _console.Write(new Text(string.Create(CultureInfo.InvariantCulture, $"  and {candidates.Count - shown} more: o\n"), Faint));
        }
    }

    private Table Candidates(IReadOnlyList<RankedCandidate> candidates, int shown)
    {
        var table = new Table { Border = TableBorder.None, Expand = false };
        foreach (var (name, wrap) in new[] { ("", false), ("sure", false), ("title", true), ("year", false), ("kind", true), ("directors", true), ("for and against", true) })
        {
            var column = new TableColumn(new Text(name, Faint));
            table.AddColumn(wrap ? column : column.NoWrap());
        }

        foreach (var (place, candidate) in candidates.Take(shown).Index())
        {
            var (good, bad) = MatchTexts.Reasons(candidate);
            var title = candidate.Item.OriginalTitle is { } original && !string.Equals(original, candidate.Item.Title, StringComparison.Ordinal) ? $"{candidate.Item.Title} ({original})" : candidate.Item.Title;
            var why = new Paragraph().Append(good.Length > 0 ? $"+ {Plain(good)}" : "", Good).Append(good.Length > 0 && bad.Length > 0 ? "\n" : "").Append(bad.Length > 0 ? $"- {Plain(bad)}" : "", Bad);
            var id = $"{candidate.Id}{((candidate.Item.Provenance?.Page ?? book.PageOf(candidate.Id)) is { } page && screen.Verbose ? $"\n{page}" : "")}";
            table.AddRow(
                new Text(string.Create(CultureInfo.InvariantCulture, $"{place + 1,3}"), Strong),
                new Text(MatchTexts.Number(candidate.Confidence)),
                new Paragraph().Append(Plain(title.Length > 0 ? title : "?"), Strong).Append("\n").Append(StyledWriter.Safe(id), Faint),
                new Text(candidate.Item.Year?.ToString(CultureInfo.InvariantCulture) ?? ""),
                new Text(Plain(MatchTexts.Kind(candidate.Item))),
                new Text(Plain(MatchTexts.Directors(candidate.Item))),
                why);
        }

        return table;
    }

    private static void Fact(Grid grid, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            grid.AddRow(new Text(name, Faint), new Text(Plain(value)));
        }
    }

    /// <summary>Titles of services must not steer the terminal.</summary>
    private static string Plain(string text) => StyledWriter.Safe(text).Replace('\n', ' ');
}
