using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using MediaBridge.Plugins.Simkl.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl.Files;

/// <summary>The form of simkl.com/apps/import/csv: a row for each film and series.</summary>
internal sealed class SimklCsvFormat(SimklCsvOptions options) : IOutputFormat
{
    private static readonly string[] Columns = ["simkl_id", "TVDB_ID", "TMDB", "IMDB_ID", "MAL_ID", "Type", "Title", "Year", "LastEpWatched", "Watchlist", "WatchedDate", "Rating", "Memo"];

    public async IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        yield return new OutputFile { Path = options.File, MediaType = "text/csv", WriteAsync = (stream, stop) => WriteAsync(request, stream, stop) };
    }

    private static async Task WriteAsync(RenderRequest request, Stream stream, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        await text.WriteLineAsync(CsvTable.Line(Columns).AsMemory(), cancellationToken);
        await text.FlushAsync(cancellationToken);
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            if (item.Kind is not (ItemKinds.Movie or ItemKinds.Series))
            {
                request.Reject(item, $"the form has rows for films and series only, not for a thing of kind {item.Kind}");
            }
            else if (!item.Ids.Any(i => SimklIds.Titles.Contains(i.Scheme, StringComparer.Ordinal)))
            {
                request.Reject(item, "it has no id that Simkl knows");
            }
            else if (Cells(item) is not { } cells)
            {
                request.Reject(item, "it is neither rated, watched nor to be watched");
            }
            else
            {
                await text.WriteLineAsync(CsvTable.Line(cells.Select(Plain)).AsMemory(), cancellationToken);
            }
        }
    }

    private static string?[]? Cells(MediaItem item)
    {
        var isMovie = SimklIds.IsMovie(item.Kind, item.Ids);
        var own = item.Ratings?.FirstOrDefault(r => r.Whose == Rating.OwnMark && r.Value > 0)?.To(Scale.Ten);
        var play = item.Watches is { Count: > 0 } plays ? Plays.Last(plays) : null;
        var list = item.Extras?.GetValueOrDefault(RowItems.StatusExtra) is { ValueKind: JsonValueKind.String } status ? status.GetString()
            : play is not null ? "completed"
            : item.Lists?.Any(l => l.List == ListEntry.Watchlist) == true ? RowItems.Planned

            // As Simkl files what is rated only.
            : own is not null ? isMovie ? "completed" : "watching" : null;
        return list is null ? null :
        [
            Id(item, SimklIds.Movie, SimklIds.Show), Id(item, IdSchemes.TvdbMovie, IdSchemes.TvdbSeries), Id(item, IdSchemes.TmdbMovie, IdSchemes.TmdbTv), Id(item, IdSchemes.Imdb), Id(item, "mal"),
            isMovie ? "movie" : item.Id("mal") is null ? "tv" : "anime",
            item.Title, item.Year?.ToString(CultureInfo.InvariantCulture),
            item.Extras?.GetValueOrDefault(CsvRows.LastEpisodeExtra) is { ValueKind: JsonValueKind.String } last ? last.GetString() : null,
            list, play?.At?.ToString(), own?.Value.ToString("0", CultureInfo.InvariantCulture), item.Note?.Value,
        ];
    }

    private static string? Id(MediaItem item, params ReadOnlySpan<string> schemes)
    {
        foreach (var scheme in schemes)
        {
            if (item.Id(scheme) is { } id)
            {
                return id.Value;
            }
        }

        return null;
    }

    /// <summary>A cell without what would break other readers: control characters, and half characters that are no text.</summary>
    private static string? Plain(string? cell) => cell is null
        ? null
        : string.Concat(cell.ReplaceLineEndings("\n").EnumerateRunes().Select(r => Rune.IsControl(r) && r.Value != '\n' ? " " : r.ToString()));
}
