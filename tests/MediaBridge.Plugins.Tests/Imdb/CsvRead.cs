using MediaBridge.Plugins.Imdb.Csv;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Imdb;

/// <summary>What a source makes of files.</summary>
internal sealed record CsvRead
{
    public required IReadOnlyList<MediaItem> Items { get; init; }

    public required SourceElement End { get; init; }

    /// <summary>Reads one file, named by itself.</summary>
    public static async Task<CsvRead> FileAsync(CsvTarget target, string text, string name = "export.csv", string? list = null)
    {
        await using var services = new TestServices();
        var path = Path.Combine(services.Folder, name);
        await File.WriteAllTextAsync(path, text);
        return await ReadAsync(target, path, list, services);
    }

    /// <summary>Reads a folder of files.</summary>
    public static async Task<CsvRead> FolderAsync(CsvTarget target, params (string Name, string Text)[] files)
    {
        await using var services = new TestServices();
        foreach (var (name, text) in files)
        {
            await File.WriteAllTextAsync(Path.Combine(services.Folder, name), text);
        }

        return await ReadAsync(target, services.Folder, null, services);
    }

    private static async Task<CsvRead> ReadAsync(CsvTarget target, string path, string? list, TestServices services)
    {
        var elements = await new CsvSource(target, path, list, services).ReadAsync(new SourceRequest(), CancellationToken.None).ToListAsync();
        return new CsvRead { Items = [.. elements.Select(e => e.Item).OfType<MediaItem>()], End = elements[^1] };
    }
}
