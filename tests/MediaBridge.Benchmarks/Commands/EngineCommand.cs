using System.Diagnostics;
using System.Globalization;
using System.Text;
using MediaBridge.Benchmarks.Planning;
using MediaBridge.Core;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>A whole run with its journal, from <c>items</c> to <c>jsonl</c>, beside the floor: the same items parsed and written by the JSON library alone.</summary>
internal static class EngineCommand
{
    private const string ToJsonl = "{ sink: files, with: { folder: \"OUT\", format: jsonl } }";
    private const string ToChanges = "{ sink: planning.write }";

    public static async Task<int> RunAsync(int items)
    {
        await MeasureAsync(items);
        return 0;
    }

    /// <summary>Measures and prints; gives the changes that the last run applied.</summary>
    internal static async Task<long> MeasureAsync(int items)
    {
        var folder = Directory.CreateTempSubdirectory("mediabridge-bench-").FullName;
        try
        {
            var input = Path.Combine(folder, "in.jsonl");
            Write(input, items);
            var floor = await Measure.TimeAsync(() => FloorAsync(input, Path.Combine(folder, "floor.jsonl")));
            Measure.Baseline("baseline: parse and write with JSON alone", items / floor.Cpu.TotalSeconds, "items/CPU s");
            await RunAsync("run: items to jsonl", items, 30_000, folder, input, "[]", ToJsonl);
            await RunAsync("run: every item changed by a step", items, 15_000, folder, input, "[ { set: { addTags: [seen] } } ]", ToJsonl);
            var created = await RunAsync("run: one planned change an item", items, 15_000, folder, input, "[]", ToChanges);
            Measure.AtMost("peak memory", Process.GetCurrentProcess().PeakWorkingSet64 / 1e6, 150, "MB");
            return created;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task FloorAsync(string input, string output)
    {
        await using var target = new FileStream(output, FileMode.Create);
        foreach (var line in File.ReadLines(input))
        {
            target.Write(Sdk.MediaItem.Parse(Encoding.UTF8.GetBytes(line)).ToUtf8());
            target.WriteByte((byte)'\n');
        }
    }

    private static async Task<long> RunAsync(string what, int items, double budget, string folder, string input, string steps, string sink)
    {
        var data = Path.Combine(folder, Guid.NewGuid().ToString("N")[..6]);
        var created = 0L;
        var time = await Measure.TimeAsync(async () =>
        {
            await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = data, RunsToKeep = 1, Plugins = [new PlanningPlugin()] });
            var pipeline = bridge.Parse($$"""
                version: 1
                name: bench
                from: [ { source: items, with: { file: "{{input}}" } } ]
                steps: {{steps}}
                to: [ {{sink.Replace("OUT", Path.Combine(data, "out"), StringComparison.Ordinal)}} ]
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

            created = report.Sinks[0].Created;
        });
        Measure.AtLeast(what, items / time.Cpu.TotalSeconds, budget, "items/CPU s");
        Directory.Delete(data, recursive: true);
        return created;
    }

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
