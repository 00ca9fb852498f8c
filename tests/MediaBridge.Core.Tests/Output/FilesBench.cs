using System.Text;
using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Core.Tests.Support;

namespace MediaBridge.Core.Tests.Output;

/// <summary>A folder with an items file, an output folder, and a bridge that leads from one to the other.</summary>
internal sealed class FilesBench : IAsyncDisposable
{
    private FilesBench(TempFolder folder, Bridge bridge) => (Folder, Bridge) = (folder, bridge);

    public TempFolder Folder { get; }

    public Bridge Bridge { get; }

    /// <summary>The output folder.</summary>
    public string Out => Folder["out"];

    public static async Task<FilesBench> OpenAsync(int runsToKeep = 3)
    {
        var folder = new TempFolder();
        return new FilesBench(folder, await Bridge.OpenAsync(new BridgeOptions { DataFolder = folder["data"], RunsToKeep = runsToKeep }));
    }

    /// <summary>Writes the items file: a title each.</summary>
    public void Items(params string[] titles)
        => Lines([.. titles.Select((t, i) => new JsonObject { ["kind"] = "movie", ["title"] = t, ["year"] = 2000 + i, ["ids"] = new JsonArray($"imdb:tt{i + 1:0000000}") }.ToJsonString())]);

    public void Lines(params string[] lines) => Folder.Write("in.jsonl", string.Concat(lines.Select(l => l + "\n")));

    public Pipeline Pipeline(string? path = null, string format = "json", string extra = "", string? output = null)
    {
        var sink = new JsonObject { ["folder"] = output ?? Out, ["format"] = format };
        if (path is not null)
        {
            sink["path"] = path;
        }

        return Bridge.Parse(
            $$"""
            version: 1
            name: bench
            from:
              - source: items
                with: { file: "{{Folder["in.jsonl"]}}" }
            to:
              - sink: files
                with: {{sink.ToJsonString()}}
                {{extra}}
            """);
    }

    public Task<RunReport> RunAsync(Pipeline pipeline, RunOptions? options = null) => Bridge.RunAsync(pipeline, options);

    public static RunOptions Answer(string code, string choice) => new() { Answers = new Dictionary<string, string>(StringComparer.Ordinal) { [code] = choice } };

    public string Read(string relative) => File.ReadAllText(Folder["out/" + relative]);

    public string[] Files()
        => Directory.Exists(Out) ? [.. Directory.EnumerateFiles(Out, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Out, f)).Order(StringComparer.Ordinal)] : [];

    /// <summary>Every file of the output with its bytes, and every folder.</summary>
    public string Image()
    {
        var image = new StringBuilder();
        foreach (var entry in Directory.Exists(Out) ? Directory.EnumerateFileSystemEntries(Out, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            image.AppendLine(Path.GetRelativePath(Out, entry)).AppendLine(File.Exists(entry) ? Convert.ToHexString(File.ReadAllBytes(entry)) : "/");
        }

        return image.ToString();
    }

    /// <summary>All that a run says of an item, as one text.</summary>
    public string Explain(long run, string item) => string.Join('\n', Bridge.Runs.Explain(run, item).Select(s => $"{s.Phase} {s.Step} {s.What}: {s.Detail}"));

    public static string Text(RunReport report) => string.Join('\n', report.Messages);

    public async ValueTask DisposeAsync()
    {
        await Bridge.DisposeAsync();
        Folder.Dispose();
    }
}
