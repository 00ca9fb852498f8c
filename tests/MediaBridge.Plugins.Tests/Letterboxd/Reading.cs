using MediaBridge.Plugins.Letterboxd.Csv;
using MediaBridge.Plugins.Letterboxd.Export;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Letterboxd;

/// <summary>Reads a source to its end, as the engine does.</summary>
internal sealed record Reading
{
    public required IReadOnlyList<MediaItem> Items { get; init; }

    public required SourceElement End { get; init; }

    public MediaItem this[string title] => Items.Single(i => i.Title == title);

    public static async Task<Reading> OfAsync(ISource source, SourceRequest? request = null)
    {
        var elements = await source.ReadAsync(request ?? new SourceRequest(), default).ToListAsync();
        return new Reading { Items = [.. elements.Select(e => e.Item).OfType<MediaItem>()], End = elements[^1] };
    }

    /// <summary>Reads an archive.</summary>
    public static async Task<Reading> ZipAsync(byte[] zip, SourceRequest? request = null)
    {
        await using var services = new TestServices();
        var path = Path.Combine(services.Folder, "letterboxd.zip");
        await File.WriteAllBytesAsync(path, zip);
        return await OfAsync(new ExportSource(new ExportOptions { Path = path }, services), request);
    }

    /// <summary>Reads one table of an export, in a file of its own.</summary>
    public static async Task<Reading> TableAsync(string name, string text)
    {
        await using var services = new TestServices();
        var path = Path.Combine(services.Folder, name);
        await File.WriteAllTextAsync(path, text);
        return await OfAsync(new ExportSource(new ExportOptions { Path = path }, services));
    }

    /// <summary>Reads files for the import.</summary>
    public static async Task<Reading> ImportAsync(params (string Name, byte[] Bytes)[] files)
    {
        await using var services = new TestServices();
        foreach (var (name, bytes) in files)
        {
            await File.WriteAllBytesAsync(Path.Combine(services.Folder, name), bytes);
        }

        return await OfAsync(new CsvSource(new CsvOptions { Path = services.Folder }, services));
    }
}
