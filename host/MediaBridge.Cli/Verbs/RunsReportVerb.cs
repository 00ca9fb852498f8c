using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Reporting;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>runs report</c>.</summary>
internal static class RunsReportVerb
{
    private const string Standard = "-";

    private static readonly Dictionary<string, ReportFormat> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = ReportFormat.Html,
        [".htm"] = ReportFormat.Html,
        [".json"] = ReportFormat.Json,
        [".csv"] = ReportFormat.Csv,
    };

    private static readonly string[] Formats = ["html", "json", "csv"];

    public static Verb Make(Argument<long> run)
    {
        var target = new Option<string?>("--out") { Description = "The file, whose ending says the form: .html, .json or .csv; - is standard output; without it run-RUN.html", HelpName = "FILE" };
        target.CompletionSources.Add(context => Suggestions.Files(context.WordToComplete, "", [.. Endings.Keys]));
        var format = new Option<string?>("--format") { Description = "html, json or csv, where the ending does not say it", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong(Formats);
        return new Verb(
            "report",
            "A run as one file: what was read, every change with the values before and after, what was left and why. The page is searched, filtered and sorted in a browser, without a network.",
            "mediabridge runs report 12",
            "mediabridge runs report 12 --out /tmp/ratings.html",
            "mediabridge runs report 12 --out - --format csv").With(run, target, format)
            .Does(async (invocation, ct) =>
            {
                var (number, history) = (invocation.Value(run), (await invocation.OpenAsync(ct)).Runs);
                var file = invocation.Value(target) ?? (invocation.Screen.Json ? Standard : $"run-{number}.{invocation.Value(format) ?? Formats[0]}");
                var form = FormOf(file, invocation.Value(format), invocation.Screen.Json);
                if (file is Standard)
                {
                    await using var output = Console.OpenStandardOutput();
                    return await history.ReportAsync(number, form, output, ct) ? ExitCodes.Success : throw RunsVerbs.Missing(number);
                }

                if (!await history.ReportAsync(number, form, file, ct))
                {
                    throw RunsVerbs.Missing(number);
                }

                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(new { File = Path.GetFullPath(file), Format = form }, ct);
                }
                else
                {
                    invocation.Screen.Note($"The report of run {number} is {file}.");
                }

                return ExitCodes.Success;
            });
    }

    private static ReportFormat FormOf(string file, string? wanted, bool json)
    {
        if (wanted is not null)
        {
            return Endings[$".{wanted}"];
        }

        if (file is Standard)
        {
            return json ? ReportFormat.Json : ReportFormat.Html;
        }

        return Endings.TryGetValue(Path.GetExtension(file), out var form) ? form : throw new PluginException(
            ErrorKind.Configuration, $"'{file}' has no ending of a report.", "Write a name that ends with .html, .json or .csv, or say it with --format.");
    }
}
