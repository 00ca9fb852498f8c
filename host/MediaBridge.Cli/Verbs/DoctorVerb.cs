using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Diagnostics;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>doctor</c>.</summary>
internal static class DoctorVerb
{
    private static readonly string[] Tools = ["ffprobe", "mediainfo"];

    public static Verb Make() => new Verb(
        "doctor",
        "Check this installation: data folder, database, plugins, connections, programs. Each line says what to do.",
        "mediabridge doctor",
        "mediabridge doctor --json")
        .Does(async (invocation, ct) =>
        {
            var findings = await (await invocation.OpenAsync(ct)).DiagnoseAsync(Tools, ct);
            if (invocation.Screen.Json)
            {
                await JsonOutput.WriteAsync(findings, ct);
            }
            else
            {
                Write(findings, invocation.Screen);
            }

            return findings.Any(f => f.Level == FindingLevel.Error) ? ExitCodes.Configuration : ExitCodes.Success;
        });

    private static void Write(IReadOnlyList<Finding> findings, Screen screen)
    {
        var table = new TextTable("", "", "");
        foreach (var finding in findings)
        {
            var (mark, style) = finding.Level switch
            {
                FindingLevel.Ok => ("ok", Style.Good),
                FindingLevel.Note => ("note", Style.Warning),
                _ => ("ERROR", Style.Error),
            };
            table.Add(new Cell(mark, style), finding.Subject, finding.Remedy is null ? finding.Detail : $"{finding.Detail} {finding.Remedy}");
        }

        table.Write(screen.Data, screen.Width);
    }
}
