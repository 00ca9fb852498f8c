using System.CommandLine;
using System.Globalization;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Matching;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>matches export|import|report</c>.</summary>
internal static class MatchesFileVerbs
{
    private const string StandardStream = "-";

    public static Verb[] Make() => [Export(), Import(), Report()];

    private static Verb Export()
    {
        var file = FileArgument("The file: JSON lines without loss, or a table if its name ends with .csv; - for standard output");
        var filter = new MatchOptions();
        return new Verb(
            "export",
            "Write matches to a file, your decisions and the candidates included.",
            "mediabridge matches export matches.jsonl",
            "mediabridge matches export matches.csv --by person",
            "mediabridge matches export - --to imdb > imdb.jsonl").With([file, .. filter.All])
            .Does(async (invocation, ct) =>
            {
                var book = (await invocation.OpenAsync(ct)).Matches;
                var (name, wanted) = (invocation.Value(file), filter.Read(invocation));
                var count = await WriteAsync(name, stream => name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? book.ReportAsync(stream, "csv", wanted, null, ct) : book.ExportAsync(stream, wanted, ct));
                invocation.Screen.Note($"{Words.Count(count, "match").Replace("matchs", "matches", StringComparison.Ordinal)} written{(name is StandardStream ? "" : $" to {name}")}.");
                return ExitCodes.Success;
            });
    }

    private static Verb Import()
    {
        var file = FileArgument("A file that matches export wrote as JSON lines; - for standard input");
        return new Verb(
            "import",
            "Take exported matches in. Of two decisions of a person the newer stays; the engine's never replace a person's.",
            "mediabridge matches import matches.jsonl",
            "cat matches.jsonl | mediabridge matches import -").With(file)
            .Does(async (invocation, ct) =>
            {
                var book = (await invocation.OpenAsync(ct)).Matches;
                await using var input = Open(invocation.Value(file));
                var result = await book.ImportAsync(input, ct);
                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(result, ct);
                }
                else
                {
                    invocation.Screen.Note(string.Create(CultureInfo.InvariantCulture, $"{result.Added} new, {result.Updated} updated, {result.Kept} kept as they were."));
                }

                foreach (var problem in result.Problems)
                {
                    invocation.Screen.Fail($"{invocation.Value(file)}, {problem}");
                }

                return result.Problems.Count == 0 ? ExitCodes.Success : ExitCodes.Configuration;
            });
    }

    private static Verb Report()
    {
        var output = new Option<string>("--out") { Description = "The file: .csv, .json or .html (one page for a browser, without network); - for standard output, as JSON", HelpName = "FILE", Required = true };
        var run = new Option<long?>("--run") { Description = "Only the items that this run asked for", HelpName = "RUN" };
        run.CompletionSources.Add(Suggestions.Runs);
        var filter = new MatchOptions();
        return new Verb(
            "report",
            "How sure each match is, with the parts of each score: one row an item.",
            "mediabridge matches report --out matches.html",
            "mediabridge matches report --run 12 --out run-12.csv",
            "mediabridge matches report --pipeline filmaffinity --recommendation low,medium --out unsure.json").With([output, run, .. filter.All])
            .Does(async (invocation, ct) =>
            {
                var book = (await invocation.OpenAsync(ct)).Matches;
                var (name, wanted) = (invocation.Value(output)!, filter.Read(invocation));
                var number = invocation.Value(run) ?? (wanted.Pipeline is { } pipeline ? book.LatestRun(pipeline) ?? throw new PluginException(ErrorKind.Configuration, $"The pipeline '{pipeline}' never ran.", "mediabridge runs list shows those that did.") : (long?)null);
                var title = wanted.Pipeline is { } of ? $"Matches of {of}" : number is { } one ? string.Create(CultureInfo.InvariantCulture, $"Matches of run {one}") : "Matches";
                wanted = wanted with { Run = number, Pipeline = null };
                var count = await WriteAsync(name, stream => book.ReportAsync(stream, Format(name), wanted, title, ct));
                invocation.Screen.Note($"{Words.Count(count, "row")} written{(name is StandardStream ? "" : $" to {name}")}.");
                return ExitCodes.Success;
            });
    }

    private static string Format(string name)
        => name is StandardStream ? "json" : Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".csv" => "csv",
            ".json" => "json",
            ".html" or ".htm" => "html",
            _ => throw new PluginException(ErrorKind.Configuration, $"'{name}' does not tell what kind of report it is.", "End its name with .csv, .json or .html."),
        };

    /// <summary>Writes a file whole or not at all.</summary>
    private static async Task<long> WriteAsync(string name, Func<Stream, Task<long>> write)
    {
        if (name is StandardStream)
        {
            await using var output = Console.OpenStandardOutput();
            return await write(output);
        }

        var temporary = $"{name}.{Environment.ProcessId}.tmp";
        try
        {
            long count;
            await using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                count = await write(stream);
            }

            File.Move(temporary, name, overwrite: true);
            return count;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PluginException(ErrorKind.Configuration, $"'{name}' cannot be written: {e.Message}", "Choose another file.", e);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static Stream Open(string name)
    {
        try
        {
            return name is StandardStream ? Console.OpenStandardInput() : File.OpenRead(name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PluginException(ErrorKind.Configuration, $"'{name}' cannot be read: {e.Message}", "Check the name of the file.", e);
        }
    }

    private static Argument<string> FileArgument(string description)
    {
        var file = new Argument<string>("FILE") { Description = description };
        NotAnOption.Check(file);
        file.CompletionSources.Add(context => Suggestions.Files(context.WordToComplete, ""));
        return file;
    }
}
