using System.Globalization;
using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl.Files;

/// <summary>Reads the files of a backup. What cannot be read of it is told with its place; the rest is read.</summary>
internal sealed class ExportSource(ExportOptions options, PluginServices services) : ISource
{
    /// <summary>The mark of byte order, and blanks.</summary>
    private static ReadOnlySpan<byte> Blank => [0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var store = services.Files(Path.GetDirectoryName(options.File) is { Length: > 0 } folder ? folder : ".");
        var name = Path.GetFileName(options.File);
        var isJson = await IsJsonAsync(store, name, cancellationToken);
        await using var stream = await OpenAsync(store, name, cancellationToken);
        var left = new LeftOut(services.Log, name);
        var items = isJson ? JsonBackup.ReadAsync(stream, name, left, cancellationToken) : RowsAsync(stream, left, cancellationToken);
        var count = 0L;
        await foreach (var item in items)
        {
            services.Report(++count, null, "titles and episodes");
            if (request.Since is not { } since || Last(item) is not { } last || last.Day >= DateOnly.FromDateTime(since.UtcDateTime))
            {
                yield return item;
            }
        }

        yield return SourceElement.End(left.Reason is null, left.Reason);
    }

    private async Task<bool> IsJsonAsync(IFileStore store, string name, CancellationToken cancellationToken)
    {
        await using var stream = await OpenAsync(store, name, cancellationToken);
        var beginning = new byte[64];
        var read = await stream.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, cancellationToken);
        return beginning.AsSpan(0, read) is [(byte)'P', (byte)'K', 3, 4, ..]
            ? throw new PluginException(ErrorKind.Configuration, $"'{options.File}' is a ZIP.", "Take SimklBackup.json out of it, and name that file.")
            : ((ReadOnlySpan<byte>)beginning.AsSpan(0, read)).TrimStart(Blank) is [(byte)'{' or (byte)'[', ..];
    }

    private async Task<Stream> OpenAsync(IFileStore store, string name, CancellationToken cancellationToken)
        => await store.OpenAsync(name, cancellationToken) ?? throw new PluginException(ErrorKind.Configuration, $"There is no file '{options.File}'.", "Make a backup at the site (Settings), then correct the option file.");

    private async IAsyncEnumerable<MediaItem> RowsAsync(Stream stream, LeftOut left, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var table = await CsvTable.OpenAsync(stream, cancellationToken: cancellationToken);
        if (!table.Has("Title") || !table.Has("Watchlist"))
        {
            throw new PluginException(ErrorKind.Configuration, $"'{options.File}' is no backup of Simkl: it is no JSON, and has no columns Title and Watchlist.", "Choose the file that the site made.");
        }

        await foreach (var row in table.ReadAsync(cancellationToken))
        {
            if (CsvRows.Read(row, out var problem) is { } item)
            {
                yield return item;
                if (CsvRows.LastEpisode(row, item) is { } episode)
                {
                    yield return episode;
                }
            }
            else
            {
                left.Add(row.Line.ToString(CultureInfo.InvariantCulture), problem);
            }
        }
    }

    private static EventTime? Last(MediaItem item)
        => new[] { item.Watches is [var play, ..] ? play.At : null, item.Ratings is [var mark, ..] ? mark.At : null, item.Lists is [var entry, ..] ? entry.At : null }.OfType<EventTime>().OrderByDescending(t => t.Day).Select(t => (EventTime?)t).FirstOrDefault();
}
