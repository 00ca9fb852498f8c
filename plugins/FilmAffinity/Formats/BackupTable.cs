using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Formats;

/// <summary>A table of films with the columns of FilmAffinity Backup, as CSV or JSON.</summary>
internal sealed class BackupTable(BackupOptions options, bool isList)
{
    private static readonly string[] Columns = ["genre", "title", "original title", "year", "country", "user score", "FA score", "FA movie ID", "directors"];

    /// <summary>The person's own mark.</summary>
    public static Rating? Own(MediaItem item) => item.Ratings?.FirstOrDefault(r => r.Whose == Rating.OwnMark);

    public async Task CsvAsync(IAsyncEnumerable<MediaItem> items, Func<MediaItem, bool> holds, Stream stream, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        await text.WriteLineAsync(CsvTable.Line(Shown(Columns), ';').AsMemory(), cancellationToken);
        await text.FlushAsync(cancellationToken);
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            if (holds(item))
            {
                await text.WriteLineAsync(CsvTable.Line(Shown(Cells(item)), ';').AsMemory(), cancellationToken);
            }
        }
    }

    public async Task JsonAsync(IAsyncEnumerable<MediaItem> items, Func<MediaItem, bool> holds, Stream stream, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartArray();
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            if (!holds(item))
            {
                continue;
            }

            json.WriteStartObject();
            foreach (var (name, value) in Shown(Columns).Zip(Shown(Cells(item))))
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            await json.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
    }

    /// <summary>Lists have no genre.</summary>
    private IEnumerable<string> Shown(IEnumerable<string> cells) => isList ? cells.Skip(1) : cells;

    private string[] Cells(MediaItem item) =>
    [
        string.Join(", ", item.Description?.Genres ?? []),
        Plain(item.Title),
        Plain(item.OriginalTitle),
        item.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
        string.Join(", ", item.Description?.Countries ?? []),
        Own(item)?.To(Scale.Ten).Value.ToString("0", CultureInfo.InvariantCulture) ?? "",
        Average(item),
        item.Id(IdSchemes.FilmAffinity)?.Value ?? "",
        string.Join(", ", item.People?.Where(p => p.Role is Person.Director or Pages.Credits.Creator).Select(p => p.Name) ?? []),
    ];

    private string Average(MediaItem item)
    {
        var average = item.Ratings?.FirstOrDefault(r => r.Whose == Rating.SiteMark && r.Site == IdSchemes.FilmAffinity);
        var text = average?.To(Scale.TenDecimal).Value.ToString("0.0", CultureInfo.InvariantCulture) ?? "--";
        return options.Decimal == "comma" ? text.Replace('.', ',') : text;
    }

    /// <summary>What no text file holds: half a character.</summary>
    private static string Plain(string? text) => string.Concat((text ?? "").EnumerateRunes());
}
