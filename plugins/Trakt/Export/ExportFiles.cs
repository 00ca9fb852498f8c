using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Export;

/// <summary>The JSON files of an export, one after another; a file is read row by row, so that its size does not matter.</summary>
internal sealed class ExportFiles(string file, Stream stream)
{
    private const int Zip = 0x04034B50;

    /// <summary>Files that hold something else, such as settings; their names.</summary>
    public List<string> Others { get; } = [];

    public async IAsyncEnumerable<(string Name, int Row, TraktEntry? Entry)> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!await IsZipAsync(cancellationToken))
        {
            await foreach (var row in RowsAsync(Path.GetFileName(file), stream, isOnly: true, cancellationToken))
            {
                yield return row;
            }

            yield break;
        }

        await using var archive = await OpenAsync(cancellationToken);
        foreach (var entry in archive.Entries.Where(e => e.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            await using var content = await entry.OpenAsync(cancellationToken);
            await foreach (var row in RowsAsync(entry.FullName, content, isOnly: false, cancellationToken))
            {
                yield return row;
            }
        }
    }

    private async Task<bool> IsZipAsync(CancellationToken cancellationToken)
    {
        var start = new byte[4];
        var read = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        stream.Position = 0;
        return read == start.Length && BitConverter.ToInt32(start) == Zip;
    }

    private async Task<ZipArchive> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        }
        catch (InvalidDataException e)
        {
            throw Broken(file, "the zip is cut off or damaged", e);
        }
    }

    private async IAsyncEnumerable<(string Name, int Row, TraktEntry? Entry)> RowsAsync(string name, Stream content, bool isOnly, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var rows = JsonSerializer.DeserializeAsyncEnumerable(content, TraktJson.Default.TraktEntry, cancellationToken).GetAsyncEnumerator(cancellationToken);
        for (var row = 1; ; row++)
        {
            try
            {
                if (!await rows.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (JsonException) when (row == 1 && !isOnly)
            {
                Others.Add(name); // an object, or rows of another shape: not what is read here
                yield break;
            }
            catch (Exception e) when (e is JsonException or InvalidDataException)
            {
                throw Broken(name, $"row {row} is no JSON of an export, or the file is cut off", e);
            }

            yield return (name, row, rows.Current);
        }
    }

    private static PluginException Broken(string name, string what, Exception inner)
        => new(ErrorKind.Configuration, $"{name}: {what}.", "Export the account anew at trakt.tv, Settings, Data, and give the zip or a JSON file of it.", inner);
}
