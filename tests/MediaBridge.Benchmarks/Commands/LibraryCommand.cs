using System.Diagnostics;
using System.Globalization;
using MediaBridge.Core;
using MediaBridge.Core.Plugins;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>The whole films pipeline over many folders of films and series: scan, NFO, database, pages; then again with nothing changed, and with one NFO touched; each run in a process of its own, as a person starts it. Beside it: what <c>find</c> takes to walk the same folders.</summary>
internal static class LibraryCommand
{
    /// <summary>Makes the folders and runs over them.</summary>
    /// <param name="count">How many folders.</param>
    /// <param name="sinks">A key of the pipelines: see <see cref="LibraryPipelines"/>.</param>
    public static async Task<int> RunAsync(int count, string sinks)
    {
        var folder = Directory.CreateTempSubdirectory("mediabridge-library-").FullName;
        try
        {
            var films = Path.Combine(folder, "films");
            LibraryTree.Make(films, count);
            await FindAsync(films);
            await ChildAsync("first run", folder, sinks);
            await ChildAsync("nothing changed", folder, sinks);
            File.SetLastWriteTimeUtc(Directory.EnumerateFiles(films, "movie.nfo", SearchOption.AllDirectories).First(), DateTime.UtcNow);
            await ChildAsync("one NFO touched", folder, sinks);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Makes the folders, and leaves them.</summary>
    public static int Make(string folder, int count)
    {
        LibraryTree.Make(folder, count);
        return 0;
    }

    /// <summary>One run, in this process.</summary>
    public static async Task<int> RunOnceAsync(string folder, string sinks)
    {
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = Path.Combine(folder, "data"), PluginFolders = PluginFolders.Of(AppContext.BaseDirectory) });
        var pipeline = bridge.Parse(LibraryPipelines.Of(sinks, folder));
        if (pipeline.HasErrors)
        {
            throw new InvalidOperationException(string.Join("\n", pipeline.Problems));
        }

        var phases = new PhaseTimes();
        var report = await bridge.RunAsync(pipeline, events: phases);
        Console.WriteLine($"  {phases}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  read {report.Sources[0].Items}, created {report.Sinks.Sum(s => s.Created)}, updated {report.Sinks.Sum(s => s.Updated)}, unchanged {report.Sinks.Sum(s => s.Unchanged)}; {Environment.CpuUsage.TotalTime.TotalSeconds:0.00} CPU s, peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB, {GC.GetTotalAllocatedBytes() / 1e6:0} MB allocated, SQLite {SQLitePCL.raw.sqlite3_memory_highwater(0) / 1e6:0} MB, JIT {System.Runtime.JitInfo.GetCompiledMethodCount()} methods {System.Runtime.JitInfo.GetCompilationTime().TotalSeconds:0.00} s, {GC.CollectionCount(0)} collections ({GC.CollectionCount(2)} full), paused {GC.GetTotalPauseDuration().TotalSeconds:0.00} s"));
        if (report.ExitCode != 0)
        {
            throw new InvalidOperationException(string.Join("\n", report.Messages));
        }

        return 0;
    }

    private static async Task FindAsync(string films)
    {
        var (started, count) = (Stopwatch.GetTimestamp(), 0);
        using var find = Process.Start(new ProcessStartInfo("find", [films, "-printf", "%s %T@\n"]) { RedirectStandardOutput = true })!;
        while (await find.StandardOutput.ReadLineAsync() is not null)
        {
            count++;
        }

        await find.WaitForExitAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"find, size and time",-26} {Stopwatch.GetElapsedTime(started).TotalSeconds,7:0.00} s wall, {count:#,0} files and folders"));
    }

    private static async Task ChildAsync(string what, string folder, string sinks)
    {
        var started = Stopwatch.GetTimestamp();
        using var run = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Environment.GetCommandLineArgs()[0], "library-run", folder, sinks]))!;
        await run.WaitForExitAsync();
        if (run.ExitCode != 0)
        {
            throw new InvalidOperationException($"the run ended with {run.ExitCode}");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-26} {Stopwatch.GetElapsedTime(started).TotalSeconds,7:0.00} s wall"));
    }
}
