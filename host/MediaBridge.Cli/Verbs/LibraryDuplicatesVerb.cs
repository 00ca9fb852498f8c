using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Library;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Library.Duplicates;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>library duplicates</c>.</summary>
internal static class LibraryDuplicatesVerb
{
    private const string Pipeline = "library-duplicates";

    public static Verb Make()
    {
        var by = new Option<string[]>("--by") { Description = "What may show that two copies are one film: id, content, name; may be repeated (default: all)", HelpName = "WHAT", DefaultValueFactory = _ => [] };
        by.AcceptOnlyFromAmong("id", "content", "name");
        var full = new Option<bool>("--full") { Description = "Compare whole files, not only size, beginning and end; --auto always does" };
        var editions = new Option<bool>("--editions") { Description = "Count editions, such as a director's cut, as duplicates too" };
        var versions = new Option<bool>("--versions") { Description = "Count versions that stand together in one folder, such as 2160p beside 1080p, as duplicates too" };
        var auto = new Option<bool>("--auto") { Description = "Keep the best copy of each sure group and move the others to the trash. What only names show, or what the quality of is not known, is left" };
        var interactive = new Option<bool>("--interactive") { Description = "Ask for each group which copy stays, show the plan, ask once more, and move the others to the trash" };
        var dry = new Option<bool>("--dry-run") { Description = "With --auto or --interactive: only show what would be moved" };
        var yes = new Option<bool>("--yes") { Description = "With --interactive: do not ask once more" };
        var trash = TrashOption();
        var folder = LibraryFolders.Option();
        return new Verb(
            "duplicates",
            "Films and episodes that are there more than once, by id, content or name: the best copy first, and why it is better. 'mediabridge runs undo RUN' brings back what was moved.",
            "mediabridge library duplicates",
            "mediabridge library duplicates --by id --json",
            "mediabridge library duplicates --auto --dry-run           # see it first",
            "mediabridge library duplicates --interactive").With(by, full, editions, versions, auto, interactive, dry, yes, trash, folder)
            .Check(r =>
            {
                if (r.GetValue(auto) && r.GetValue(interactive))
                {
                    r.AddError("--auto and --interactive do not go together.");
                }
                else if ((r.GetValue(dry) || r.GetValue(yes)) && !r.GetValue(auto) && !r.GetValue(interactive))
                {
                    r.AddError("--dry-run and --yes go with --auto or --interactive: without these nothing is moved.");
                }
            })
            .Does(async (invocation, ct) =>
            {
                var bridge = await invocation.OpenAsync(ct);
                var library = await LibraryVerbs.OpenAsync(invocation, ct);
                var (screen, isAuto, folders) = (invocation.Screen, invocation.Value(auto), LibraryFolders.Of(invocation, folder));
                LibraryFolders.Need(invocation, folder);
                var links = invocation.Value(by) is { Length: > 0 } chosen ? chosen.Select(l => Enum.Parse<DuplicateLink>(l, ignoreCase: true)).Distinct().Order().ToArray() : Enum.GetValues<DuplicateLink>();
                var report = await library.DuplicatesAsync(
                    new DuplicateQuery
                    {
                        Links = links,
                        Folders = folders,
                        Whole = invocation.Value(full) || isAuto,
                        Editions = invocation.Value(editions),
                        Versions = invocation.Value(versions),
                    },
                    ct);
                var view = new DuplicatesView(screen);
                if (!isAuto && !invocation.Value(interactive))
                {
                    if (screen.Json)
                    {
                        await JsonOutput.WriteAsync(report, ct);
                    }
                    else
                    {
                        view.Write(report);
                    }

                    return ExitCodes.Success;
                }

                var flow = new TrashFlow(invocation, bridge, folders, invocation.Value(trash));
                var going = isAuto ? [.. report.Groups.Where(g => g.IsSure).SelectMany(g => g.Copies).Where(c => !c.IsKept)] : await new DuplicateSession(screen, view).AskAsync(report, ct);
                if (going is null)
                {
                    screen.Fail("Nobody answered, so nothing was moved.", "Where nobody can be asked: --auto.");
                    return ExitCodes.InteractionNeeded;
                }

                if (isAuto && !screen.Json && !screen.Quiet)
                {
                    view.Write(report);
                }

                if (isAuto && report.Groups.Count(g => !g.IsSure) is > 0 and var unsure)
                {
                    screen.Note($"{Words.Count(unsure, "title")} that nothing but a person can be sure of: --interactive.");
                }

                return await MoveAsync(flow, screen, going, invocation.Value(dry) ? TrashFlow.Wish.Plan : isAuto || invocation.Value(yes) ? TrashFlow.Wish.Do : TrashFlow.Wish.Confirm, ct);
            });
    }

    /// <summary><c>--trash</c>.</summary>
    public static Option<string?> TrashOption() => new("--trash") { Description = "Where files go (default: .mediabridge-trash below their folder, in a folder for the day)", HelpName = "DIR" };

    private static async Task<int> MoveAsync(TrashFlow flow, Screen screen, IReadOnlyList<DuplicateCopy> going, TrashFlow.Wish wish, CancellationToken ct)
    {
        var strange = flow.Strange(going.Select(c => c.Files[0])).ToHashSet(StringComparer.Ordinal);
        if (strange.Count > 0)
        {
            screen.Note($"{Words.Count(strange.Count, "file")} of folders that are not known left as they are: name the folder with --folder, or set library.folders ({strange.First()}).");
        }

        var known = going.Where(c => !strange.Contains(c.Files[0])).ToList();
        if (known.Count == 0)
        {
            screen.Note("Nothing to move.");
            return ExitCodes.Success;
        }

        return await flow.VersionsAsync(Pipeline, [.. known.Select(c => c.Slug)], [.. known.Select(c => c.Files[0])], wish, ct);
    }
}
