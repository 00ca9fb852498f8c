using System.Globalization;
using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Formats;

/// <summary>Files that letterboxd.com/import takes: films that were seen, with their days, marks, tags and reviews.</summary>
/// <remarks>The import updates what has the same film and day, so that files may be given to it again.</remarks>
internal sealed class ImportFormat(ImportOptions options) : IOutputFormat
{
    private static readonly string[] Columns = [.. FilmCells.Columns, "Rating", "WatchedDate", "Rewatch", "Tags", "Review"];

    public async IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var parts = new Parts(CsvTable.Line(Columns), options.MaxSize);
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

    /// <summary>The lines of all items that the import can take. They are made anew for each file, so that none is kept.</summary>
    private async IAsyncEnumerable<string> LinesAsync(IAsyncEnumerable<MediaItem> items, Parts parts, Action<MediaItem, string> reject, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            if (FilmCells.WhyNot(item) is { } reason)
            {
                reject(item, reason);
                continue;
            }

            var rows = ImportRows.Of(item, options.All, options.RatedAsSeen);
            if (rows.Count == 0)
            {
                reject(item, "it was neither seen nor rated, and the import marks everything as seen; letterboxd.watchlist.csv writes films to see");
                continue;
            }

            var film = FilmCells.Of(item, options.Original);
            List<string> lines = [.. rows.Select(r => CsvTable.Line([.. film, .. CellsOf(r)]))];
            if (!parts.Fits(lines))
            {
                reject(item, "its review is larger than a file for the import may be");
                continue;
            }

            foreach (var line in lines)
            {
                yield return line;
            }
        }
    }

    private static string?[] CellsOf(ImportRow row) =>
    [
        row.Rating is { } stars ? Cells.Text(stars) : null,
        row.Watched?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        row.Rewatch ? "true" : null,
        FilmCells.Plain(Cells.Text(row.Tags)),
        FilmCells.Plain(row.Review),
    ];
}
