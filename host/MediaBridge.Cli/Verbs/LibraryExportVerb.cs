using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Library.Exporting;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>library export</c>.</summary>
internal static class LibraryExportVerb
{
    private static readonly Dictionary<string, LibraryFileFormat> Formats = new(StringComparer.Ordinal)
    {
        ["sqlite"] = LibraryFileFormat.Sqlite,
        ["json"] = LibraryFileFormat.Json,
        ["jsonl"] = LibraryFileFormat.JsonLines,
        ["csv"] = LibraryFileFormat.Csv,
    };

    private static readonly Dictionary<string, LibraryFileCompression> Packings = new(StringComparer.Ordinal)
    {
        ["none"] = LibraryFileCompression.None,
        ["gz"] = LibraryFileCompression.Gzip,
        ["zip"] = LibraryFileCompression.Zip,
    };

    public static Verb Make()
    {
        var file = new Argument<string>("FILE") { Description = "The file; its ending says what it is: .db, .json, .jsonl or .csv, and .gz or .zip behind it to pack it; - for standard output" };
        NotAnOption.Check(file);
        file.CompletionSources.Add(context => Suggestions.Files(context.WordToComplete, ""));
        var format = new Option<string?>("--format") { Description = "What it is, if its name does not say it: sqlite, json, jsonl or csv", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var compress = new Option<string?>("--compress") { Description = "Pack it: gz or zip", HelpName = "HOW" };
        compress.AcceptOnlyFromAmong([.. Packings.Keys]);
        var where = new Option<string?>("--where") { Description = "Only items that this query finds, in its order", HelpName = "QUERY" };
        where.CompletionSources.Add(Suggestions.Queries);
        var all = new Option<bool>("--all-fields") { Description = "CSV with every column there is; SQLite with the whole items as JSON besides (JSON always has all)" };
        var personal = new Option<bool>("--no-personal") { Description = "Leave out what is your own: marks, plays, favourites, lists, tags, notes" };
        var safe = new Option<bool>("--safe") { Description = "CSV: put a ' before texts that a spreadsheet would run as formulas" };
        var since = new Option<string?>("--since") { Description = "Only items that changed since the start of a run, a day or an instant", HelpName = "RUN|DATE" };
        var incremental = new Option<bool>("--incremental") { Description = "Only what changed since the last such export to this file: a database is brought up to date, else the changes go to a file beside it" };
        return new Verb(
            "export",
            "Write the library, or a part of it, to a file for other programs. JSON lines lose nothing: the source items reads them back.",
            "mediabridge library export movies.db                      # SQLite, to be asked by any program",
            "mediabridge library export movies.jsonl.gz",
            "mediabridge library export movies.csv --all-fields --safe",
            "mediabridge library export best.json --where 'kind:movie site:8.. sort:site-' --no-personal",
            "mediabridge library export movies.jsonl --incremental     # first all of it, then what changed: movies.0002.jsonl").With(file, format, where, all, personal, safe, compress, since, incremental)
            .Does(async (invocation, ct) =>
            {
                var bridge = await invocation.OpenAsync(ct);
                var name = invocation.Value(file);
                await using var output = name is "-" ? Console.OpenStandardOutput() : null;
                var done = await bridge.Copies.ExportAsync(
                    new LibraryExport
                    {
                        File = name,
                        Format = invocation.Value(format) is { } f ? Formats[f] : null,
                        Compression = invocation.Value(compress) is { } c ? Packings[c] : null,
                        Where = invocation.Value(where),
                        AllFields = invocation.Value(all),
                        WithoutPersonal = invocation.Value(personal),
                        Safe = invocation.Value(safe),
                        Since = invocation.Value(since),
                        Incremental = invocation.Value(incremental),
                    },
                    output,
                    ct);
                if (invocation.Screen.Json && output is null)
                {
                    await JsonOutput.WriteAsync(done, ct);
                }
                else
                {
                    Tell(invocation.Screen, done);
                }

                foreach (var problem in done.Problems)
                {
                    invocation.Screen.Fail(problem);
                }

                return done.Rejected == 0 ? ExitCodes.Success : ExitCodes.Conflict;
            });
    }

    private static void Tell(Screen screen, LibraryExported done)
    {
        if (done.File is null)
        {
            screen.Note("Nothing changed since the last export; no file was written.");
            return;
        }

        var what = done.IsIncrement ? $"{Words.Count(done.Items, "new or changed item")}, {Words.Number(done.Removed)} gone," : Words.Count(done.Items, "item");
        screen.Note(done.File is "-" ? $"{what} written." : $"{what} written to {done.File} ({Words.Bytes(done.Bytes)}).");
        if (done.RemovedFile is { } removed)
        {
            screen.Note($"What is gone: {removed}");
        }

        if (done.Rejected > 0)
        {
            screen.Note($"{Words.Count(done.Rejected, "item")} could not be written:");
        }
    }
}
