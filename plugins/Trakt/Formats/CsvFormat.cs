using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Plugins.Trakt.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Formats;

/// <summary>Tables by IMDb id with times in UTC, which import tools for Trakt read.</summary>
internal sealed class CsvFormat(CsvOptions options) : IOutputFormat
{
    public async IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await Task.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        var rows = new FileRows(options.Shape, FormatZone.Of(options.TimeZone));
        yield return new OutputFile
        {
            Path = options.File ?? $"{options.Shape.ToString().ToLowerInvariant()}.csv",
            MediaType = "text/csv",
            WriteAsync = (stream, stop) => WriteAsync(request, rows, stream, stop),
        };
    }

    private async Task WriteAsync(RenderRequest request, FileRows rows, Stream stream, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        string[] head = options.Shape switch { FileShape.History => ["imdb", "watched_at"], FileShape.Watchlist => ["imdb"], _ => ["imdb", "rating", "rated_at"] };
        await text.WriteLineAsync(CsvTable.Line(head).AsMemory(), cancellationToken);
        await text.FlushAsync(cancellationToken);
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            var imdb = item.Kind == ItemKinds.Season ? null : item.Ids.Where(i => i.Scheme == IdSchemes.Imdb).Select(i => i.Value).FirstOrDefault(TraktSchemes.IsImdb);
            var all = rows.Of(item, out var reason);
            if (imdb is null || all.Count == 0)
            {
                request.Reject(item, imdb is null ? "it has no IMDb id" : reason);
                continue;
            }

            foreach (var row in all)
            {
                await text.WriteLineAsync(CsvTable.Line(Cells(imdb, row)).AsMemory(), cancellationToken);
            }
        }
    }

    private IEnumerable<string?> Cells(string imdb, TraktEntry row) => options.Shape switch
    {
        FileShape.History => [imdb, row.WatchedAt],
        FileShape.Watchlist => [imdb],
        _ => [imdb, row.Rating?.ToString("0", CultureInfo.InvariantCulture), row.RatedAt],
    };
}
