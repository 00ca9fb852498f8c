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
        var facts = new Grid { Expand = false }.AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2)).AddColumn(new GridColumn().PadRight(0));
        Fact(facts, "original", match.Item?.OriginalTitle is { } original && !string.Equals(original, match.Item.Title, StringComparison.Ordinal) ? original : null);
        Fact(facts, "directors", MatchTexts.Directors(match.Item));
        Fact(facts, "kind", match.Item is { } item ? MatchTexts.Kind(item) : null);
        Fact(facts, "id", match.Key);
        Fact(facts, "page", match.Item?.Provenance?.Page?.ToString());
        Fact(facts, "put off", match.State == MatchState.Later ? Words.Instant(match.At.ToString("O", CultureInfo.InvariantCulture)) : null);
        _console.Write(facts);
        _console.WriteLine();
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

    private Grid Candidates(IReadOnlyList<RankedCandidate> candidates, int shown)
    {
        var grid = new Grid { Expand = false }.AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2).RightAligned()).AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn(new GridColumn().PadRight(0));
        foreach (var (place, candidate) in candidates.Take(shown).Index())
        {
            var item = candidate.Item;
            var (good, bad) = MatchTexts.Reasons(candidate);
            var text = new Paragraph().Append(Plain(item.Title.Length > 0 ? item.ToString() : "?"), Strong);
            if (item.OriginalTitle is { Length: > 0 } original && !string.Equals(original, item.Title, StringComparison.Ordinal))
            {
                text.Append($"  {Plain(original)}");
            }

            text.Append($"  {Plain(MatchTexts.Kind(item))}{(MatchTexts.Directors(item) is { Length: > 0 } directors ? $", {Plain(directors)}" : "")}");
            text.Append($"\n{Plain(candidate.Id.ToString())}", Faint);
            if (screen.Verbose && (item.Provenance?.Page ?? book.PageOf(candidate.Id)) is { } page)
            {
                text.Append($"  {Plain(page.ToString())}", Faint);
            }

            text.Append(good.Length > 0 ? $"\n+ {Plain(good)}" : "", Good).Append(bad.Length > 0 ? $"\n- {Plain(bad)}" : "", Bad);
            grid.AddRow(new Text(string.Create(CultureInfo.InvariantCulture, $"{place + 1}"), Strong), new Text(MatchTexts.Number(candidate.Confidence)), text);
        }

        return grid;
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
