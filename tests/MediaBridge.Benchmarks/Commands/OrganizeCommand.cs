using System.Diagnostics;
using System.Globalization;
using MediaBridge.Core;
using MediaBridge.Core.Plugins;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Renames that many films with what belongs to them: planned, done, planned again, undone; beside the bare renames.</summary>
internal static class OrganizeCommand
{
    private static readonly string[] Beside = [".mkv", ".nfo", ".en.srt", ".de.forced.srt", "-fanart.jpg"];

    public static async Task<int> RunAsync(int count)
    {
        var folder = Directory.CreateTempSubdirectory("mediabridge-organize-").FullName;
        try
        {
            var films = Path.Combine(folder, "films");
            Make(films, count);
            Report("baseline: walk and rename", () =>
            {
                foreach (var film in Directory.GetDirectories(films))
                {
                    foreach (var file in Directory.GetFiles(film))
                    {
                        Directory.Move(file, file + "x");
                        Directory.Move(file + "x", file);
                    }
                }
            });
            await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = Path.Combine(folder, "data"), PluginFolders = PluginFolders.Of(AppContext.BaseDirectory) });
            var pipeline = bridge.Parse($$$"""
                version: 1
                name: organize
                from: [ { source: files.videos, with: { folder: "{{{films}}}" } } ]
                steps: [ nfo.read ]
                to: [ { sink: files.organize, with: { folder: "{{{films}}}" } } ]
                """);
            var run = 0L;
            await ReportAsync("read and plan", async () => _ = await bridge.PlanAsync(pipeline));
            await ReportAsync("read, plan and rename", async () => run = Good(await bridge.RunAsync(pipeline)).Run);
            await ReportAsync("again, nothing to do", async () => _ = Good(await bridge.RunAsync(pipeline)));
            await ReportAsync("undo", async () => _ = Good(await bridge.UndoAsync(run)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Directory.EnumerateFiles(films, "*", SearchOption.AllDirectories).Count()} files, peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Core.Running.RunReport Good(Core.Running.RunReport report)
        => report.ExitCode == 0 ? report : throw new InvalidOperationException($"exit {report.ExitCode}: {string.Join(' ', report.Messages)}");

    private static void Make(string films, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"some.film.{i:00000}.{1930 + (i % 90)}.1080p.bluray.x264-grp");
            var folder = Directory.CreateDirectory(Path.Combine(films, name)).FullName;
            foreach (var ending in Beside)
            {
                File.WriteAllText(Path.Combine(folder, name + ending), ending == ".nfo" ? string.Create(CultureInfo.InvariantCulture, $"<movie><title>Some Film {i:00000}</title><year>{1930 + (i % 90)}</year></movie>") : "x");
            }

            File.WriteAllText(Path.Combine(folder, "poster.jpg"), "x");
        }
    }

    private static void Report(string what, Action work) => ReportAsync(what, () =>
    {
        work();
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    private static async Task ReportAsync(string what, Func<Task> work)
    {
        var (started, cpu) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        await work();
        var wall = Stopwatch.GetElapsedTime(started).TotalSeconds;
        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-26} {wall,7:0.00} s wall {cpu.TotalSeconds,7:0.00} CPU s"));
    }
}
