using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Library;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>library stats</c>.</summary>
internal static class LibraryStatsVerb
{
    public static Verb Make()
    {
        var html = new Option<string?>("--html") { Description = "Write a page with charts, one file that needs no other", HelpName = "FILE" };
        var charts = new Option<string?>("--charts") { Description = "Write each chart as SVG into a folder", HelpName = "DIR" };
        return new Verb(
            "stats",
            "The library in numbers: totals, running time, size, ratings, decades, genres, people, countries, sources, resolutions, codecs, and what is missing.",
            "mediabridge library stats",
            "mediabridge library stats --json",
            "mediabridge library stats --html library.html --charts ./charts").With(html, charts)
            .Does(async (invocation, ct) =>
            {
                var figures = await (await LibraryVerbs.OpenAsync(invocation, ct)).StatisticsAsync(ct);
                if (invocation.Value(html) is { } page)
                {
                    await WholeFile.WriteAsync(page, LibraryBook.Page(figures), ct);
                    invocation.Screen.Note($"Wrote {page}.");
                }

                if (invocation.Value(charts) is { } folder)
                {
                    var files = LibraryBook.Charts(figures);
                    foreach (var (name, bytes) in files)
                    {
                        await WholeFile.WriteAsync(Path.Combine(folder, name), bytes, ct);
                    }

                    invocation.Screen.Note($"Wrote {Words.Count(files.Count, "chart")} into {folder}.");
                }

                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(figures, ct);
                }
                else if (invocation.Value(html) is null && invocation.Value(charts) is null)
                {
                    new LibraryView(invocation.Screen).Figures(figures);
                }

                return ExitCodes.Success;
            });
    }
}
