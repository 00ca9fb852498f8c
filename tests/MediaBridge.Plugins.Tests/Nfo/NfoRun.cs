using System.Text;
using MediaBridge.Plugins.Nfo;
using MediaBridge.Plugins.Nfo.Processors;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services;

namespace MediaBridge.Plugins.Tests.Nfo;

/// <summary>Runs nfo.read on an item with NFO files.</summary>
internal static class NfoRun
{
    public static readonly MediaItem Film = new()
    {
        Title = "Name",
        Year = 1900,
        Ids = ["files.path:films/Name (1900)"],
        Versions = [new MediaVersion { Files = [new MediaFile { Path = "films/Name (1900)/n.mkv" }] }],
        Provenance = new Provenance { Origin = "files.videos" },
    };

    public static Task<MediaItem> ReadAsync(string xml, MediaItem? item = null, NfoOptions? options = null) => ReadAsync(item ?? Film, options, ("movie.nfo", Encoding.UTF8.GetBytes(xml)));

    /// <summary>A movie with these elements.</summary>
    public static Task<MediaItem> MovieAsync(string elements, NfoOptions? options = null) => ReadAsync($"<movie>{elements}</movie>", options: options);

    public static async Task<MediaItem> ReadAsync(MediaItem item, NfoOptions? options, params (string Name, byte[] Bytes)[] files)
    {
        var staging = new MemoryStaging();
        var processor = new ReadNfo(options ?? new NfoOptions(), new FakePluginServices { StagingOrNull = staging });
        var attachments = files.Select(f => new Attachment { Role = Attachment.Nfo, Name = f.Name, Content = staging.Store(f.Bytes) }).ToList();
        var results = new List<MediaItem>();
        await foreach (var result in processor.ProcessAsync(item with { Attachments = attachments }, new ProcessRequest(), CancellationToken.None))
        {
            results.Add(result);
        }

        return results.Single();
    }

    public static string Remarks(MediaItem item) => string.Join(" | ", item.Provenance?.Remarks ?? []);
}
