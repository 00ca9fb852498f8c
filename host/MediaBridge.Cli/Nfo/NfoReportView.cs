using MediaBridge.Cli.Output;

namespace MediaBridge.Cli.Nfo;

/// <summary>Shows what was found, file by file.</summary>
internal static class NfoReportView
{
    private const int MostValid = 20;

    public static void Write(IReadOnlyList<NfoFileReport> files, Screen screen)
    {
        int Count(string result) => files.Count(f => f.Result == result);
        var (valid, warnings, errors) = (Count("valid"), Count("warning"), Count("error"));

        // Among thousands that are well nobody finds the few that are not.
        var isListed = !screen.Quiet && (screen.Verbose || valid <= MostValid);
        foreach (var file in files)
        {
            if (file.Result == "valid" && isListed)
            {
                screen.Data.Write($"{file.File}: ").Line("✓ Valid", Style.Good);
            }

            foreach (var finding in file.Findings.Where(f => f.Severity != "note" || screen.Verbose))
            {
                var (word, style) = finding.Severity switch { "error" => ("❌ Error", Style.Error), "warning" => ("⚠ Warning", Style.Warning), _ => ("ℹ Note", Style.Faint) };
                screen.Data.Write($"{file.File}: ").Write(word, style).Line($" - {finding.Text}{(finding.Line is { } line ? $" on line {line}" : "")}");
            }
        }

        screen.Data.Line($"{Words.Number(valid)} valid, {Words.Number(warnings)} {(warnings == 1 ? "warning" : "warnings")}, {Words.Number(errors)} {(errors == 1 ? "error" : "errors")}");
        if (valid > 0 && !isListed && !screen.Quiet)
        {
            screen.Note($"{Words.Count(valid, "valid file")} not listed: -v lists them.");
        }
    }
}
