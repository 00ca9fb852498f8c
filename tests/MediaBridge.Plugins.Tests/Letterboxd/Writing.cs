using System.Text;
using MediaBridge.Plugins.Letterboxd.Formats;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Letterboxd;

/// <summary>Files that a format made, and what it refused.</summary>
internal sealed class Writing
{
    public List<(string Name, byte[] Bytes)> Files { get; } = [];

    public List<string> Refused { get; } = [];

    /// <summary>The lines of the first file below its heading.</summary>
    public IReadOnlyList<string> Lines => [.. Text.Split('\n').Skip(1).SkipLast(1)];

    public string Text => Encoding.UTF8.GetString(Files[0].Bytes);

    public static Task<Writing> ImportAsync(IReadOnlyList<MediaItem> items, ImportOptions? options = null) => OfAsync(new ImportFormat(options ?? new ImportOptions()), items);

    public static async Task<Writing> OfAsync(IOutputFormat format, IReadOnlyList<MediaItem> items)
    {
        var writing = new Writing();
        var request = new RenderRequest { Items = items.ToAsyncEnumerable(), Count = items.Count, Reject = (item, why) => writing.Refused.Add($"{item}: {why}") };
        await foreach (var file in format.RenderAsync(request, default))
        {
            using var bytes = new MemoryStream();
            await file.WriteAsync(bytes, default);
            writing.Files.Add((file.Path, bytes.ToArray()));
        }

        return writing;
    }
}
