using System.Diagnostics;
using System.Globalization;
using System.Text;
using MediaBridge.Core;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>A whole run with its journal, from <c>items</c> to <c>jsonl</c>, beside the floor: the same items parsed and written by the JSON library alone.</summary>
internal static class EngineCommand
{
    public static async Task<int> RunAsync(int items)
    {
        var folder = Directory.CreateTempSubdirectory("mediabridge-bench-").FullName;
        try
        {
            var input = Path.Combine(folder, "in.jsonl");
            Write(input, items);
            Report("floor: parse and write", items, Floor(input, Path.Combine(folder, "floor.jsonl")));
            Report("run: items to jsonl", items, await RunAsync(folder, input, ""));
            Report("run: one change an item", items, await RunAsync(folder, input, "steps: [ { set: { addTags: [seen] } } ]"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (TimeSpan Wall, TimeSpan Cpu) Floor(string input, string output)
    {
        var started = Start();
        using var target = new FileStream(output, FileMode.Create);
        foreach (var line in File.ReadLines(input))
        {
            target.Write(Sdk.MediaItem.Parse(Encoding.UTF8.GetBytes(line)).ToUtf8());
            target.WriteByte((byte)'\n');
        }

        return Since(started);
    }

    private static async Task<(TimeSpan Wall, TimeSpan Cpu)> RunAsync(string folder, string input, string steps)
    {
        var id = Guid.NewGuid().ToString("N")[..6];
        var started = Start();
        await using (var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = Path.Combine(folder, id), RunsToKeep = 1 }))
        {
            var pipeline = bridge.Parse($$"""
                version: 1
                name: bench
                from: [ { source: items, with: { file: "{{input}}" } } ]
                {{steps}}
                to: [ { sink: files, with: { folder: "{{Path.Combine(folder, id, "out")}}", format: jsonl } } ]
                """);
            if (pipeline.HasErrors)
            {
                throw new InvalidOperationException(string.Join("\n", pipeline.Problems));
            }

            var report = await bridge.RunAsync(pipeline);
            if (report.ExitCode != 0)
            {
                throw new InvalidOperationException(string.Join("\n", report.Messages));
            }
        }

        var time = Since(started);
        Directory.Delete(Path.Combine(folder, id), recursive: true);
        return time;
    }

    private static (long Wall, TimeSpan Cpu) Start() => (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);

    private static (TimeSpan Wall, TimeSpan Cpu) Since((long Wall, TimeSpan Cpu) started)
        => (Stopwatch.GetElapsedTime(started.Wall), Process.GetCurrentProcess().TotalProcessorTime - started.Cpu);

    private static void Report(string what, int items, (TimeSpan Wall, TimeSpan Cpu) time)
        => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what,-28} {items / time.Wall.TotalSeconds,10:0} items/s wall {items / time.Cpu.TotalSeconds,10:0} items/CPU s"));

    /// <summary>Items of about 1 KB with five facets.</summary>
    private static void Write(string path, int items)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        var overview = string.Join(' ', Enumerable.Repeat("A quiet town keeps a secret that nobody wants to hear.", 6));
        for (var n = 0; n < items; n++)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $$$"""{"kind":"movie","title":"Film number {{{n}}}","year":{{{1900 + (n % 120)}}},"ids":["imdb:tt{{{n:0000000}}}","tmdb.movie:{{{n}}}"],"description":{"overview":"{{{overview}}}","runtime":"01:{{{n % 60:00}}}:00","genres":["Drama","Comedy"],"countries":["France"]},"people":[{"name":"Ana {{{n % 997}}}","role":"director"},{"name":"Ben {{{n % 1009}}}","role":"actor","character":"The baker","order":0}],"ratings":[{"value":{{{1 + (n % 10)}}},"scale":"1..10/1","whose":"own"},{"value":7.1,"scale":"0..10/0.1","whose":"site","site":"imdb","votes":{{{n}}}}],"watches":[{"at":"2024-01-{{{1 + (n % 28):00}}}"}],"tags":[{"value":"bench"}]}"""));
        }
    }
}
