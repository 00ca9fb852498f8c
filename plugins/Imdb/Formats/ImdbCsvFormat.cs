using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using MediaBridge.Plugins.Imdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Formats;

/// <summary>IMDb's export as it is now: many services read it.</summary>
internal sealed class ImdbCsvFormat(ImdbCsvOptions options) : IOutputFormat
{
    private static readonly string[] Facts = ["Title", "Original Title", "URL", "Title Type", "IMDb Rating", "Runtime (mins)", "Year", "Genres", "Num Votes", "Release Date", "Directors"];
    private static readonly string[] Ratings = ["Const", "Your Rating", "Date Rated", .. Facts];
    private static readonly string[] List = ["Position", "Const", "Created", "Modified", "Description", .. Facts, "Your Rating", "Date Rated"];

    private bool IsList => options.Shape == ImdbCsvShape.List;

    public async IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        yield return new OutputFile
        {
            Path = options.File ?? (IsList ? "list.csv" : "ratings.csv"),
            MediaType = "text/csv",
            WriteAsync = (stream, stop) => WriteAsync(request, stream, stop),
        };
    }

    private async Task WriteAsync(RenderRequest request, Stream stream, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        await text.WriteLineAsync(CsvTable.Line(IsList ? List : Ratings).AsMemory(), cancellationToken);
        await text.FlushAsync(cancellationToken);
        var position = 0;
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            if (TitleItems.IdOf(item.Id(IdSchemes.Imdb)?.Value) is not { } id)
            {
                request.Reject(item, "it has no IMDb id");
            }
            else if ((IsList ? Listed(item, id, position + 1) : Rated(item, id)) is not { } cells)
            {
                request.Reject(item, IsList ? $"it is not on the list {options.List}" : "it has no rating of the person's own");
            }
            else
            {
                position++;
                await text.WriteLineAsync(CsvTable.Line(cells.Select(Plain)).AsMemory(), cancellationToken);
            }
        }
    }

    private static string?[]? Rated(MediaItem item, string id) => Own(item) is { } own ? [id, Text(own.Value), own.At?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), .. FactsOf(item, id)] : null;

    private string?[]? Listed(MediaItem item, string id, int position)
    {
        var entry = item.Lists?.FirstOrDefault(l => options.List is null || Is(l.List) || Is(l.Name));
        if (options.List is not null && entry is null)
        {
            return null;
        }

        var day = entry?.At?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var own = Own(item);
        return
        [
            position.ToString(CultureInfo.InvariantCulture), id, day, day, entry?.Note,
            .. FactsOf(item, id), own is null ? null : Text(own.Value), own?.At?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ];
    }

    private bool Is(string? name) => string.Equals(name, options.List, StringComparison.OrdinalIgnoreCase);

    private static Rating? Own(MediaItem item) => item.Ratings?.FirstOrDefault(r => r.Whose == Rating.OwnMark && r.Value > 0)?.To(Scale.Ten);

    private static string?[] FactsOf(MediaItem item, string id)
    {
        var site = item.Ratings?.FirstOrDefault(r => r.Whose == Rating.SiteMark && r.Site == IdSchemes.Imdb);
        var about = item.Description;
        return
        [
            item.Kind == ItemKinds.Episode && item.Placement?.ParentTitle is { Length: > 0 } show ? $"{show}: {item.Title}" : item.Title,
            item.OriginalTitle ?? item.Title,
            $"https://www.imdb.com/title/{id}/",
            TitleTypes.NameOf(item),
            site is null ? null : Text(site.To(Scale.TenDecimal).Value),
            about?.Runtime is { } runtime ? ((long)Math.Round(runtime.TotalMinutes, MidpointRounding.AwayFromZero)).ToString(CultureInfo.InvariantCulture) : null,
            item.Year?.ToString(CultureInfo.InvariantCulture),
            about?.Genres is { } genres ? string.Join(", ", genres) : null,
            site?.Votes?.ToString(CultureInfo.InvariantCulture),
            about?.Released?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            item.People is { } people ? string.Join(", ", people.Where(p => p.Role == Person.Director).Select(p => p.Name)) : null,
        ];
    }

    private static string Text(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A cell without what would break other readers: control characters, and half characters that are no text.</summary>
    private static string? Plain(string? cell)
    {
        if (cell is null)
        {
            return null;
        }

        var plain = cell.ReplaceLineEndings("\n");
        return string.Concat(plain.EnumerateRunes().Select(r => Rune.IsControl(r) && r.Value != '\n' ? " " : r.ToString()));
    }
}
