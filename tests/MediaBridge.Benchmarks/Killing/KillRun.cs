using System.Diagnostics;
using System.Globalization;
using MediaBridge.Core;

namespace MediaBridge.Benchmarks.Killing;

/// <summary>The child process: one run that kills itself before a given commit, as <c>kill -9</c> would.</summary>
internal static class KillRun
{
    public static async Task<int> RunAsync(string folder, long killBefore)
    {
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = Path.Combine(folder, "data"), Plugins = [new LedgerPlugin()] });
        var database = bridge.Engine.Database;
        var before = database.Commits;
        database.BeforeCommit = number =>
        {
            if (number - before == killBefore)
            {
                Process.GetCurrentProcess().Kill();
            }
        };
        var report = await bridge.RunAsync(bridge.Parse(Pipeline(folder)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Run} {report.Continued} {database.Commits - before}"));
        return report.ExitCode;
    }

    private static string Pipeline(string folder) => $$"""
        version: 1
        name: killed
        from:
          - source: items
            with: { file: "{{folder}}/in.jsonl" }
        steps:
          - ledger.touch: { file: "{{folder}}/ledger" }
        to:
          - sink: files
            with: { folder: "{{folder}}/out", format: jsonl }
          - sink: ledger.write
            with: { file: "{{folder}}/ledger" }
          - id: csv
            sink: files
            with: { folder: "{{folder}}/out", format: csv }
        """;
}
