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
    public static Verb Make()
    {
        var by = new Option<string[]>("--by") { Description = "What may show that two copies are one film: id, content, name; may be repeated (default: all)", HelpName = "WHAT", DefaultValueFactory = _ => [] };
        by.AcceptOnlyFromAmong("id", "content", "name");
        var full = new Option<bool>("--full") { Description = "Compare whole files, not only size, beginning and end" };
        var editions = new Option<bool>("--editions") { Description = "Count editions, such as a director's cut, as duplicates too" };
        var versions = new Option<bool>("--versions") { Description = "Count versions that stand together in one folder, such as 2160p beside 1080p, as duplicates too" };
        var folder = LibraryFolders.Option();
        return new Verb(
            "duplicates",
            "Films and episodes that are there more than once, by id, content or name: the best copy first, and why it is better.",
            "mediabridge library duplicates",
            "mediabridge library duplicates --by id --json",
            "mediabridge library duplicates --by content --full").With(by, full, editions, versions, folder)
            .Does(async (invocation, ct) =>
            {
                var library = await LibraryVerbs.OpenAsync(invocation, ct);
                var links = invocation.Value(by) is { Length: > 0 } chosen ? chosen.Select(l => Enum.Parse<DuplicateLink>(l, ignoreCase: true)).Distinct().Order().ToArray() : Enum.GetValues<DuplicateLink>();
                var report = await library.DuplicatesAsync(
                    new DuplicateQuery
                    {
                        Links = links,
                        Folders = LibraryFolders.Of(invocation, folder),
                        Whole = invocation.Value(full),
                        Editions = invocation.Value(editions),
                        Versions = invocation.Value(versions),
                    },
                    ct);
                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(report, ct);
                }
                else
                {
                    new DuplicatesView(invocation.Screen).Write(report);
                }

                return ExitCodes.Success;
            });
    }
}
