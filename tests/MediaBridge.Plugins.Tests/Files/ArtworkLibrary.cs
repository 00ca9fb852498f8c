using MediaBridge.Core;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Tests.Services;
using MediaBridge.Tests.Services.Pictures;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>Films with NFO files that name pictures of a local server, and the pipeline that puts these beside the films.</summary>
internal sealed class ArtworkLibrary : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mediabridge-artwork-").FullName;

    public VirtualTime Clock { get; } = new() { Limits = TimeSpan.FromSeconds(20) };

    public string Films => Path.Combine(_folder, "films");

    /// <summary>Adds a film in a folder of its own, whose NFO holds these elements.</summary>
    public void Film(string name, string elements) => Write($"{name}/{name}.mkv", "film", ($"{name}/movie.nfo", $"<movie><title>{name}</title>{elements}</movie>"));

    public void Write(string path, string text, params (string Path, string Text)[] more)
    {
        foreach (var (file, content) in more.Prepend((path, text)))
        {
            var full = Path.Combine(Films, file);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, content);
        }
    }

    public async Task<RunReport> RunAsync(string options = "", bool fresh = false, string steps = "", string sink = "") => await WithAsync(bridge => bridge.RunAsync(Parse(bridge, options, steps, sink), new RunOptions { Fresh = fresh }));

    public async Task<RunReport> UndoAsync(long run) => await WithAsync(bridge => bridge.UndoAsync(run));

    public async Task<T> WithAsync<T>(Func<Bridge, Task<T>> use)
    {
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions
        {
            DataFolder = Path.Combine(_folder, "data"),
            Plugins = [new Plugins.Files.Plugin(), new Plugins.Nfo.Plugin()],
            TimeProvider = Clock,
        });
        return await use(bridge);
    }

    public Pipeline Parse(Bridge bridge, string options, string steps = "", string sink = "", string? lazy = null)
    {
        var pipeline = bridge.Parse($$"""
            version: 1
            name: artwork
            vars: { lazy: true }
            from: [ { source: files.videos, with: { folder: "{{Films}}" } } ]
            steps:
              - nfo.read
              {{steps}}
            to:
              - { sink: files.artwork, with: { folder: "{{Films}}"{{options}} }{{sink}} }
            """, lazy is null ? null : new Dictionary<string, string>(StringComparer.Ordinal) { ["lazy"] = lazy });
        Assert.That(pipeline.HasErrors, Is.False, string.Join('\n', pipeline.Problems));
        return pipeline;
    }

    /// <summary>The pictures that stand there, with the path that served each; what the server did not make is shown as its text.</summary>
    public string Pictures() => string.Join('\n', Directory.EnumerateFiles(Films, "*", SearchOption.AllDirectories)
        .Where(f => Path.GetExtension(f) is not (".mkv" or ".nfo"))
        .Select(f => $"{Path.GetRelativePath(Films, f).Replace('\\', '/')} = {ServedBy(File.ReadAllBytes(f))}").Order(StringComparer.Ordinal));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string ServedBy(byte[] bytes)
    {
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var path = slash < 0 ? "" : text[slash..].Split('\0')[0];
        return path.Length > 0 && PictureServer.Picture(path).AsSpan().SequenceEqual(bytes) ? path : text;
    }
}
