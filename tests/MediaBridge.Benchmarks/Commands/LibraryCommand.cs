using System.Diagnostics;
using System.Globalization;
using MediaBridge.Core;
using MediaBridge.Core.Plugins;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>The whole films pipeline over many folders of films and series: scan, NFO, database, site, pages, table and lines; then again with nothing changed, and with one NFO touched. Beside it: a walk that asks every file for its time.</summary>
internal static class LibraryCommand
{
    public static async Task<int> RunAsync(int count, bool intoLibrary)
    {
        var folder = Directory.CreateTempSubdirectory("mediabridge-library-").FullName;
        try
        {
            var films = Path.Combine(folder, "films");
            LibraryTree.Make(films, count);
            await ReportAsync("baseline: walk and stat", () =>
            {
                _ = new DirectoryInfo(films).EnumerateFiles("*", SearchOption.AllDirectories).Count(f => f.Length > 0 && f.LastWriteTimeUtc.Ticks > 0);
                return Task.CompletedTask;
            });
            await ReportAsync("first run", () => RunAsync(folder, films, intoLibrary));
            await ReportAsync("nothing changed", () => RunAsync(folder, films, intoLibrary));
            File.SetLastWriteTimeUtc(Directory.EnumerateFiles(films, "movie.nfo", SearchOption.AllDirectories).First(), DateTime.UtcNow);
            await ReportAsync("one NFO touched", () => RunAsync(folder, films, intoLibrary));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ReportAsync(string what, Func<Task> work)
    {
        var (started, cpu) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        var (bytes, young, old, paused) = (GC.GetTotalAllocatedBytes(), GC.CollectionCount(0), GC.CollectionCount(2), GC.GetTotalPauseDuration());
        await work();
        var wall = Stopwatch.GetElapsedTime(started).TotalSeconds;
        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-26} {wall,7:0.00} s wall {cpu.TotalSeconds,7:0.00} CPU s, {(GC.GetTotalAllocatedBytes() - bytes) / 1e6,6:0} MB allocated, {GC.CollectionCount(0) - young} collections ({GC.CollectionCount(2) - old} full), paused {(GC.GetTotalPauseDuration() - paused).TotalSeconds:0.00} s"));
    }

    private static async Task RunAsync(string folder, string films, bool intoLibrary)
    {
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = Path.Combine(folder, "data"), PluginFolders = PluginFolders.Of(AppContext.BaseDirectory) });
        const string Files = """
              - { id: site, sink: files, with: { folder: "{0}/out", format: html } }
              - { id: pages, sink: files, with: { folder: "{0}/out/mdx", format: mdx } }
              - { id: table, sink: files, with: { folder: "{0}/out", format: csv } }
              - { id: lines, sink: files, with: { folder: "{0}/out", format: jsonl } }
            """;
        const string Library = """
              - { sink: library }
              - { id: pages, sink: files, with: { folder: "{0}/out/mdx", format: mdx } }
            """;
        var sinks = (intoLibrary ? Library : Files).Replace("{0}", folder, StringComparison.Ordinal);
        var pipeline = bridge.Parse($$"""
            version: 1
            name: library
            from: [ { source: files.videos, with: { folder: "{{films}}" } } ]
            steps: [ nfo.read ]
            to:
            {{sinks}}
            """);
        if (pipeline.HasErrors)
        {
            throw new InvalidOperationException(string.Join("\n", pipeline.Problems));
        }

        var phases = new PhaseTimes();
        var report = await bridge.RunAsync(pipeline, events: phases);
        Console.WriteLine($"  {phases}");
        if (report.ExitCode != 0)
        {
            throw new InvalidOperationException(string.Join("\n", report.Messages));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  read {report.Sources[0].Items}, created {report.Sinks.Sum(s => s.Created)}, updated {report.Sinks.Sum(s => s.Updated)}, unchanged {report.Sinks.Sum(s => s.Unchanged)}"));
    }
}
