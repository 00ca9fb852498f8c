using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Criticker.Formats;

/// <summary>Ratings on Criticker's scale of 0 to 100.</summary>
internal sealed class CritickerCsvFormat(CritickerCsvOptions options) : IOutputFormat
{
    private static readonly string[] Import = ["imdb_id", "rating"];
    private static readonly string[] Export = ["Score", "Film Name", "Year", "Date Rated", "Mini Review", "URL", "IMDB ID"];

    private bool IsImport => options.Shape == CritickerCsvShape.Import;

    public async IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        yield return new OutputFile { Path = options.File, MediaType = "text/csv", WriteAsync = (stream, stop) => WriteAsync(request, stream, stop) };
    }

    private async Task WriteAsync(RenderRequest request, Stream stream, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        await text.WriteLineAsync(CsvTable.Line(IsImport ? Import : Export).AsMemory(), cancellationToken);
        await text.FlushAsync(cancellationToken);
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            var own = item.Ratings?.FirstOrDefault(r => r.Whose == Rating.OwnMark)?.To(Scale.Percent);
            var imdb = CritickerIds.OfImdb(item.Id(IdSchemes.Imdb)?.Value)?.Value;
            var page = IsImport ? null : CritickerIds.PageOf(item);
            if (own is null)
            {
                request.Reject(item, "it has no rating of the person's own");
            }
            else if (imdb is null && page is null)
            {
                request.Reject(item, IsImport ? "it has no IMDb id" : "it has neither an IMDb id nor a page at Criticker");
            }
            else
            {
                var score = own.Value.ToString("0", CultureInfo.InvariantCulture);
                string?[] cells = IsImport
                    ? [imdb, score]
                    : [score, item.Title, item.Year?.ToString(CultureInfo.InvariantCulture), own.At?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), item.Note?.Value, page, imdb];
                await text.WriteLineAsync(CsvTable.Line(cells.Select(Plain)).AsMemory(), cancellationToken);
            }
        }
    }

    /// <summary>A cell without what would break other readers: control characters, and half characters that are no text.</summary>
    private static string? Plain(string? cell) => cell is null
        ? null
        : string.Concat(cell.ReplaceLineEndings("\n").EnumerateRunes().Select(r => Rune.IsControl(r) && r.Value != '\n' ? " " : r.ToString()));
}
