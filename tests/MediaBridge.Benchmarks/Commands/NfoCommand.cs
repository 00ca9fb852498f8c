using MediaBridge.Plugins.Nfo;
using MediaBridge.Plugins.Nfo.Processors;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Reads every NFO below a folder and prints what came of it.</summary>
internal static class NfoCommand
{
    public static async Task<int> RunAsync(string folder)
    {
        var (count, threw, titled, identified, remarked) = (0, 0, 0, 0, 0);
        foreach (var file in Directory.EnumerateFiles(folder, "*.nfo", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            count++;
            try
            {
                var (kind, item) = await ReadAsync(file);
                titled += item.Title.Length > 0 ? 1 : 0;
                identified += item.Ids.Count > 1 ? 1 : 0;
                remarked += item.Provenance?.Remarks is null ? 0 : 1;
                Console.WriteLine($"{Path.GetRelativePath(folder, file)}\t{kind}\t{item}\t{string.Join(' ', item.Ids.Skip(1))}\t{item.People?.Count} people\t{item.Ratings?.Count} ratings\t{item.Artwork?.Count} pictures\t{string.Join(" | ", item.Provenance?.Remarks ?? [])}");
            }
            catch (Exception e)
            {
                threw++;
                Console.WriteLine($"{Path.GetRelativePath(folder, file)}\tTHROWS\t{e}");
            }
        }

        Console.WriteLine($"{count} files, {threw} threw, {titled} with a title, {identified} with ids, {remarked} with remarks");
        return threw == 0 ? 0 : 1;
    }

    /// <summary>Reads a file as the item of its own kind.</summary>
    private static async Task<(string Kind, MediaItem Item)> ReadAsync(string file)
    {
        foreach (var kind in new[] { "movie", "series", "season", "episode", "artist", "album" })
        {
            var item = await ReadAsAsync(file, kind);
            if (item.Title.Length > 0 || kind == "album")
            {
                return (item.Kind, item);
            }
        }

        return ("", new MediaItem());
    }

    private static async Task<MediaItem> ReadAsAsync(string file, string kind)
    {
        var staging = new MemoryStaging();
        var reader = new ReadNfo(new NfoOptions(), new FakePluginServices { StagingOrNull = staging });
        var attachment = new Attachment { Role = Attachment.Nfo, Name = Path.GetFileName(file), Content = staging.Store(await File.ReadAllBytesAsync(file)) };
        await foreach (var item in reader.ProcessAsync(new MediaItem { Kind = kind, Ids = ["x:1"], Attachments = [attachment] }, new ProcessRequest(), CancellationToken.None))
        {
            return item;
        }

        throw new InvalidOperationException("No item came.");
    }
}
