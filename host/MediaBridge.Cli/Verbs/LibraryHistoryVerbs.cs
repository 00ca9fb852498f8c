using System.CommandLine;
using System.Globalization;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Library;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Library;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>library history</c> and <c>library rollback</c>.</summary>
internal static class LibraryHistoryVerbs
{
    private const int LongestValue = 120;

    public static IEnumerable<Verb> Make() => [History(), Rollback()];

    private static Verb History()
    {
        var choice = new LibraryChoice();
        var diff = new Option<string?>("--diff") { Description = "What differs between two versions", HelpName = "A..B" };
        return new Verb("history", "Every version of an item: when, what changed, and what or who changed it.", "mediabridge library history the-matrix-1999", "mediabridge library history the-matrix-1999 --diff 1..3").With(choice.Item, diff)
            .Does(async (invocation, ct) =>
            {
                var (bridge, entry) = await choice.OneAsync(invocation, ct);
                if (invocation.Value(diff) is { } range)
                {
                    var (from, to) = Range(range);
                    return await ChangesAsync(invocation, bridge.Edits.Between(entry.Number, from, to), "No difference.", ct);
                }

                var versions = bridge.Edits.History(entry.Number);
                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(versions, ct);
                    return ExitCodes.Success;
                }

                invocation.Screen.Data.Line(LibraryView.Title(entry), Style.Strong);
                invocation.Screen.Data.Line($"  version 1  {Words.Instant(bridge.Library.Show(entry.Number)!.Added.ToString("O", CultureInfo.InvariantCulture))}  as it came", Style.Faint);
                foreach (var version in versions)
                {
                    invocation.Screen.Data.Line($"  version {version.Version.ToString(CultureInfo.InvariantCulture)}  {Words.Instant(version.At.ToString("O", CultureInfo.InvariantCulture))}", Style.Faint);
                    Table(version.Changes).Write(invocation.Screen.Data, invocation.Screen.Width, 4);
                }

                return ExitCodes.Success;
            });
    }

    private static Verb Rollback()
    {
        var choice = new LibraryChoice();
        var to = new Option<long>("--version") { Description = "The version to go back to", HelpName = "N", Required = true };
        var dry = new Option<bool>("--dry-run") { Description = "Only show what would change" };
        return new Verb("rollback", "Makes an item again what it was. Files and ids stay as they are; it is a new version, and can be taken back itself.", "mediabridge library rollback the-matrix-1999 --version 2 --dry-run", "mediabridge library rollback the-matrix-1999 --version 2").With(choice.Item, to, dry, choice.Person)
            .Does(async (invocation, ct) =>
            {
                var (bridge, entry) = await choice.OneAsync(invocation, ct);
                var changes = bridge.Edits.RollbackPlan(entry.Number, invocation.Value(to));
                if (!invocation.Value(dry))
                {
                    await bridge.Edits.RollbackAsync(entry.Number, invocation.Value(to), choice.Who(invocation), ct);
                }

                return await ChangesAsync(invocation, changes, "It is so already.", ct);
            });
    }

    private static async Task<int> ChangesAsync(Invocation invocation, IReadOnlyList<LibraryFieldChange> changes, string none, CancellationToken ct)
    {
        if (invocation.Screen.Json)
        {
            await JsonOutput.WriteAsync(changes, ct);
        }
        else if (changes.Count == 0)
        {
            invocation.Screen.Note(none);
        }
        else
        {
            Table(changes).Write(invocation.Screen.Data, invocation.Screen.Width);
        }

        return ExitCodes.Success;
    }

    private static TextTable Table(IReadOnlyList<LibraryFieldChange> changes)
    {
        var table = new TextTable("field", "before", "after", "by");
        foreach (var change in changes)
        {
            table.Add(change.Field, new Cell(Text(change.Field, change.Before), Style.Faint), Text(change.Field, change.After), new Cell(change.By is { } by ? $"{change.From} {by}" : change.From, Style.Faint));
        }

        return table;
    }

    private static string Text(string field, string? json) => json is null ? "–" : FieldText.Of(field, json, LongestValue);

    private static (long From, long To) Range(string text)
        => text.Split("..") is [var a, var b] && long.TryParse(a, CultureInfo.InvariantCulture, out var from) && long.TryParse(b, CultureInfo.InvariantCulture, out var to)
            ? (from, to)
            : throw new PluginException(ErrorKind.Configuration, $"'{text}' are no two versions.", "Write A..B, such as 1..3.");
}
