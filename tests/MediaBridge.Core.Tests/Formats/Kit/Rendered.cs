using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Formats.Kit;

/// <summary>What a format made of items.</summary>
internal sealed class Rendered
{
    public required IReadOnlyList<OutputFile> Files { get; init; }

    public required IReadOnlyDictionary<string, byte[]> Bytes { get; init; }

    public required IReadOnlyList<(MediaItem Item, string Reason)> Rejected { get; init; }

    public string Text(string path) => new UTF8Encoding(false, true).GetString(Bytes[path]);

    public string Single => Text(Bytes.Keys.Single());

    /// <summary>Renders items that may be enumerated again, as the engine hands them over.</summary>
    public static async Task<Rendered> Of(IOutputFormat format, IReadOnlyList<MediaItem> items)
    {
        var rejected = new List<(MediaItem, string)>();
        var files = new List<OutputFile>();
        var bytes = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        var request = new RenderRequest { Items = items.ToAsyncEnumerable(), Count = items.Count, Reject = (i, r) => rejected.Add((i, r)) };
        await foreach (var file in format.RenderAsync(request, CancellationToken.None))
        {
            using var stream = new MemoryStream();
            await file.WriteAsync(stream, CancellationToken.None);
            files.Add(file);
            Assert.That(bytes.TryAdd(file.Path, stream.ToArray()), $"{file.Path} is made twice");
        }

        return new Rendered { Files = files, Bytes = bytes, Rejected = rejected };
    }

    public static Task<Rendered> Of(IOutputFormat format, params MediaItem[] items) => Of(format, (IReadOnlyList<MediaItem>)items);
}
