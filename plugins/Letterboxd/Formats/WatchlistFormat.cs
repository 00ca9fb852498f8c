using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Formats;

/// <summary>A file that the import of the watchlist takes.</summary>
internal sealed class WatchlistFormat(WatchlistOptions options) : IOutputFormat
{
    public async IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var parts = new Parts(CsvTable.Line(FilmCells.Columns), options.MaxSize);
        await foreach (var line in LinesAsync(request.Items, parts, request.Reject, cancellationToken))
        {
            parts.Add(line);
        }

        await using var tape = new LineTape(() => LinesAsync(request.Items, parts, (_, _) => { }, cancellationToken));
        foreach (var file in parts.Files(options.File, tape))
        {
            yield return file;
        }
    }

    private async IAsyncEnumerable<string> LinesAsync(IAsyncEnumerable<MediaItem> items, Parts parts, Action<MediaItem, string> reject, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            var line = CsvTable.Line(FilmCells.Of(item, options.Original));
            var reason = FilmCells.WhyNot(item)
                ?? (options.All || item.Lists?.Any(l => l.List == ListEntry.Watchlist) == true ? null : "it is not on the watchlist")
                ?? (parts.Fits([line]) ? null : "its title is larger than a file for the import may be");
            if (reason is null)
            {
                yield return line;
            }
            else
            {
                reject(item, reason);
            }
        }
    }
}
