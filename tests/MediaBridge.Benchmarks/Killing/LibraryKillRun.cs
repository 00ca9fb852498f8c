using System.Diagnostics;
using System.Globalization;
using MediaBridge.Core;

namespace MediaBridge.Benchmarks.Killing;

/// <summary>The child process: a run into the library that kills itself before a given commit of it, as <c>kill -9</c> would; then what stands in the library, and whether it is sound.</summary>
internal static class LibraryKillRun
{
    public static async Task<int> RunAsync(string folder, long killBefore)
    {
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = Path.Combine(folder, "data") });
        var library = bridge.Engine.Library.Database;
        var before = library.Commits;
        library.BeforeCommit = number =>
        {
            if (number - before == killBefore)
            {
                Process.GetCurrentProcess().Kill();
            }
        };
        var report = await bridge.RunAsync(bridge.Parse($$"""
            version: 1
            name: killed
            from: [ { source: items, with: { file: "{{folder}}/in.jsonl" } } ]
            to: [ { sink: library } ]
            """));
        using (var transaction = await library.WriteAsync(CancellationToken.None))
        {
            transaction.Run("INSERT INTO search(search, rank) VALUES('integrity-check', 0)");
        }

        using var connection = library.Read();
        using var rows = connection.Query("SELECT (SELECT count(*) FROM items), (SELECT count(*) FROM search), (SELECT count(*) FROM layers), (SELECT group_concat(integrity_check) FROM pragma_integrity_check)");
        rows.Read();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.GetInt64(0)} {rows.GetInt64(1)} {rows.GetInt64(2)} {rows.GetString(3)} commits {library.Commits - before}"));
        return report.ExitCode;
    }
}
