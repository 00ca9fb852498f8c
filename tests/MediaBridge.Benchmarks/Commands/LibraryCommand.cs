using System.Diagnostics;
using System.Globalization;
using MediaBridge.Core;
using MediaBridge.Core.Plugins;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>The whole films pipeline over many film folders: scan, NFO, database, site, pages, table and lines; then again with nothing changed, and with one NFO touched. Beside it: a walk that asks every file for its time.</summary>
internal static class LibraryCommand
{
    public static async Task<int> RunAsync(int count)
    {
        var folder = Directory.CreateTempSubdirectory("mediabridge-library-").FullName;
        try
        {
            var films = Path.Combine(folder, "films");
            Make(films, count);
            await ReportAsync("baseline: walk and stat", () =>
            {
                _ = new DirectoryInfo(films).EnumerateFiles("*", SearchOption.AllDirectories).Count(f => f.Length > 0 && f.LastWriteTimeUtc.Ticks > 0);
                return Task.CompletedTask;
            });
            await ReportAsync("first run", () => RunAsync(folder, films));
            await ReportAsync("nothing changed", () => RunAsync(folder, films));
            File.SetLastWriteTimeUtc(Directory.EnumerateFiles(films, "movie.nfo", SearchOption.AllDirectories).First(), DateTime.UtcNow);
            await ReportAsync("one NFO touched", () => RunAsync(folder, films));
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

    private static async Task RunAsync(string folder, string films)
    {
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = Path.Combine(folder, "data"), PluginFolders = PluginFolders.Of(AppContext.BaseDirectory) });
        var pipeline = bridge.Parse($$"""
            version: 1
            name: library
            from: [ { source: files.videos, with: { folder: "{{films}}" } } ]
            steps: [ nfo.read ]
            to:
              - { id: site, sink: files, with: { folder: "{{folder}}/out", format: html } }
              - { id: pages, sink: files, with: { folder: "{{folder}}/out/mdx", format: mdx } }
              - { id: table, sink: files, with: { folder: "{{folder}}/out", format: csv } }
              - { id: lines, sink: files, with: { folder: "{{folder}}/out", format: jsonl } }
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

    private static void Make(string films, int count)
    {
        string[] genres = ["Drama", "Comedy", "Horror", "Western", "Crime", "Adventure"];
        for (var n = 0; n < count; n++)
        {
            var year = 1900 + (n % 120);
            var folder = Path.Combine(films, string.Create(CultureInfo.InvariantCulture, $"Film Number {n} ({year})"));
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"Film Number {n} ({year}).mkv")), "placeholder");
            File.WriteAllText(Path.Combine(folder, "movie.nfo"), string.Create(CultureInfo.InvariantCulture, $"""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <movie>
                  <title>Film Number {n}</title><year>{year}</year><runtime>{60 + (n % 90)}</runtime>
                  <plot>In a quiet town, somebody keeps a secret that nobody wants to hear, until the river rises.</plot>
                  <userrating>{n % 11}</userrating><ratings><rating name="imdb" max="10" default="true"><value>{5 + (n % 40 / 10.0)}</value><votes>{n}</votes></rating></ratings>
                  <uniqueid type="imdb" default="true">tt{n + 1:0000000}</uniqueid>
                  <genre>{genres[n % 6]}</genre><genre>{genres[n / 6 % 6]}</genre><country>France</country>
                  <director>Director {n % 700}</director>
                  <actor><name>Actor {n % 3000}</name><role>The baker</role></actor><actor><name>Actor {n * 7 % 3000}</name><role>The mayor</role></actor>
                </movie>
                """));
        }
    }
}
