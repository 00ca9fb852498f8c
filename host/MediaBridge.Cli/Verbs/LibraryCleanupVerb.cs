using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Library;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Library.Cleanup;
using MediaBridge.Core.Library.Duplicates;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>library cleanup</c>.</summary>
internal static class LibraryCleanupVerb
{
    private const string Pipeline = "library-cleanup";

    public static Verb Make()
    {
        var auto = new Option<bool>("--auto") { Description = "Move what is left behind to the trash: orphans, empty folders, samples, junk" };
        var interactive = new Option<bool>("--interactive") { Description = "Ask for each kind whether it goes to the trash, and show the plan first" };
        var dry = new Option<bool>("--dry-run") { Description = "Only report; with --auto: show what would be moved" };
        var fix = new Option<string[]>("--fix") { Description = "Only these kinds are moved: orphan, empty, sample, junk; may be repeated", HelpName = "KIND", DefaultValueFactory = _ => [] };
        fix.AcceptOnlyFromAmong([.. Leftovers.Movable]);
        var most = new Option<int>("--examples") { Description = "How many of each kind are shown", HelpName = "N", DefaultValueFactory = _ => 5 };
        var online = new Option<bool>("--online") { Description = "Ask also whether web addresses of pictures, trailers and home pages still lead somewhere" };
        var save = new Option<string[]>("--out") { Description = "Write the whole report to a file: .html or .json; may be repeated", HelpName = "FILE", DefaultValueFactory = _ => [] };
        var trash = LibraryDuplicatesVerb.TrashOption();
        var folder = LibraryFolders.Option();
        return new Verb(
            "cleanup",
            "What is wrong with the library: files left behind, empty folders, links and paths that lead nowhere, missing pictures and data, duplicates. It only reports, unless told more; a folder that is missing or empty is never cleaned up. 'mediabridge runs undo RUN' brings back what was moved.",
            "mediabridge library cleanup",
            "mediabridge library cleanup --auto --dry-run              # see it first",
            "mediabridge library cleanup --auto --fix empty --fix junk",
            "mediabridge library cleanup --interactive",
            "mediabridge library cleanup --online --out cleanup.html   # all of it, as a page").With(auto, interactive, dry, fix, online, save, most, trash, folder)
            .Check(r =>
            {
                if (r.GetValue(auto) && r.GetValue(interactive))
                {
                    r.AddError("--auto and --interactive do not go together.");
                }

                if (r.GetValue(online) && r.GetValue(GlobalOptions.Offline))
                {
                    r.AddError("--online and --offline do not go together.");
                }
            })
            .Does(async (invocation, ct) =>
            {
                var files = invocation.Value(save)!;
                CleanupFile.Check(files);
                var bridge = await invocation.OpenAsync(ct);
                var library = await LibraryVerbs.OpenAsync(invocation, ct);
                var (screen, folders, shown) = (invocation.Screen, LibraryFolders.Of(invocation, folder), Math.Max(0, invocation.Value(most)));
                var leftovers = new Leftovers(bridge, LibraryBook.Roots(folders));
                await leftovers.ReadAsync(ct);
                var kept = files.Length > 0 ? int.MaxValue : shown;
                var all = leftovers.Issues(kept).Concat(library.Issues(folders, kept)).Concat(await DuplicatesAsync(library, kept, ct)).ToList();
                if (invocation.Value(online))
                {
                    all.AddRange(await LinksAsync(screen, library, kept, ct));
                }

                foreach (var file in files)
                {
                    await CleanupFile.WriteAsync(file, all, ct);
                    screen.Note($"Wrote {file}.");
                }

                var issues = all.ConvertAll(i => i with { Examples = [.. i.Examples.Take(shown)] });
                var moves = invocation.Value(auto) || invocation.Value(interactive);
                if (screen.Json && !moves)
                {
                    await JsonOutput.WriteAsync(new { Issues = issues, Total = issues.Sum(i => i.Count) }, ct);
                    return ExitCodes.Success;
                }

                if (!screen.Json && !(moves && screen.Quiet))
                {
                    new CleanupView(screen).Write(issues);
                }

                if (folders.Count == 0)
                {
                    screen.Note("No folder is known, so that files were not looked at: name one with --folder, or set library.folders.");
                }

                if (!moves)
                {
                    return ExitCodes.Success;
                }

                IReadOnlyCollection<string> kinds = invocation.Value(fix) is { Length: > 0 } only ? only : Leftovers.Movable;
                if (invocation.Value(interactive) && (kinds = await AskAsync(screen, issues, kinds, ct)).Count == 0)
                {
                    screen.Note("Nothing was moved.");
                    return ExitCodes.Success;
                }

                var wish = invocation.Value(dry) ? TrashFlow.Wish.Plan : invocation.Value(auto) ? TrashFlow.Wish.Do : TrashFlow.Wish.Confirm;
                return await MoveAsync(invocation, bridge, folders, leftovers.Of(kinds), invocation.Value(trash), wish, ct);
            });
    }

    private static async Task<int> MoveAsync(Invocation invocation, Bridge bridge, IReadOnlyList<string> folders, IReadOnlyList<(string Root, string Path, string Kind)> going, string? trash, TrashFlow.Wish wish, CancellationToken ct)
    {
        if (going.Count == 0)
        {
            invocation.Screen.Note("Nothing to move.");
            return ExitCodes.Success;
        }

        var (flow, roots, exit) = (new TrashFlow(invocation, bridge, folders, trash), LibraryBook.Roots(folders), ExitCodes.Success);
        foreach (var root in going.GroupBy(g => g.Root, StringComparer.Ordinal))
        {
            exit |= await flow.LeftoversAsync(Pipeline, root.Key, Leftovers.From(root.Key, roots[root.Key]), [.. root.Select(r => r.Path)], wish, ct);
        }

        return exit;
    }

    /// <summary>The kinds that a person lets go.</summary>
    private static async Task<IReadOnlyCollection<string>> AskAsync(Screen screen, List<LibraryIssues> issues, IReadOnlyCollection<string> kinds, CancellationToken ct)
    {
        var chosen = new List<string>();
        foreach (var issue in issues.Where(i => kinds.Contains(i.Kind, StringComparer.Ordinal)))
        {
            screen.Side.Write($"Move {Words.Number(issue.Count)} to the trash: {issue.Description}? [y/N] ");
            var answer = (await Terminal.ReadLineAsync(ct))?.Trim();
            if (Console.IsInputRedirected)
            {
                screen.Side.Line();
            }

            if (answer is null)
            {
                throw new PluginException(ErrorKind.InteractionNeeded, "Nobody answered, so nothing was moved.", "Where nobody can be asked: --auto.");
            }

            if (answer.StartsWith("y", StringComparison.OrdinalIgnoreCase))
            {
                chosen.Add(issue.Kind);
            }
        }

        return chosen;
    }

    /// <summary>Links on the web; how far it is stands on one line while somebody watches.</summary>
    private static async Task<IReadOnlyList<LibraryIssues>> LinksAsync(Screen screen, LibraryBook library, int most, CancellationToken ct)
    {
        if (!screen.ShowsProgress)
        {
            return await library.LinksAsync(most, cancellationToken: ct);
        }

        var found = await library.LinksAsync(most, new AddressCount(screen), ct);
        screen.Side.Plain.Write("\r\u001b[K");
        return found;
    }

    /// <summary>Duplicates by id alone: contents and names take longer, and have a command of their own.</summary>
    private static async Task<IEnumerable<LibraryIssues>> DuplicatesAsync(LibraryBook library, int shown, CancellationToken ct)
    {
        var report = await library.DuplicatesAsync(new DuplicateQuery { Links = [DuplicateLink.Id] }, ct);
        return report.Copies == 0
            ? []
            : [new LibraryIssues { Kind = "duplicate", Description = $"copies of films and episodes that are there more than once, {Words.Bytes(report.Bytes)}", Count = report.Copies, Examples = [.. report.Groups.Select(g => g.Title).Take(shown)], Hint = "mediabridge library duplicates" }];
    }

    private sealed class AddressCount(Screen screen) : IProgress<long>
    {
        public void Report(long value) => screen.Side.Plain.Write($"\r{Words.Number(value)} addresses looked at …");
    }
}
