using MediaBridge.Cli.Output;

namespace MediaBridge.Cli.Nfo;

/// <summary>Shows what was found, file by file.</summary>
internal static class NfoReportView
{
    public static void Write(IReadOnlyList<NfoFileReport> files, Screen screen)
    {
        foreach (var file in files)
        {
            if (file.Result == "valid" && !screen.Quiet)
            {
                screen.Data.Write($"{file.File}: ").Line("✓ Valid", Style.Good);
            }

            foreach (var finding in file.Findings.Where(f => f.Severity != "note" || screen.Verbose))
            {
                var (word, style) = finding.Severity switch { "error" => ("❌ Error", Style.Error), "warning" => ("⚠ Warning", Style.Warning), _ => ("ℹ Note", Style.Faint) };
                screen.Data.Write($"{file.File}: ").Write(word, style).Line($" - {finding.Text}{(finding.Line is { } line ? $" on line {line}" : "")}");
            }
        }

        int Count(string result) => files.Count(f => f.Result == result);
        var (warnings, errors) = (Count("warning"), Count("error"));
        screen.Data.Line($"{Words.Number(Count("valid"))} valid, {Words.Number(warnings)} {(warnings == 1 ? "warning" : "warnings")}, {Words.Number(errors)} {(errors == 1 ? "error" : "errors")}");
    }
}
