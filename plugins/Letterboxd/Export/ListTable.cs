using System.Globalization;
using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Export;

/// <summary>The file of a list: two tables, one of the list and one of its films, with a line before them that older exports leave blank.</summary>
internal static class ListTable
{
    /// <summary>Whether a file begins as one of a list.</summary>
    public static bool IsOne(CsvRow first) => IsMark(first) || IsAbout(first);

    /// <summary>The films of a list, each with its place on it.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">Its name; that of the list's address, too.</param>
    /// <param name="left">Told of rows that cannot be used.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async IAsyncEnumerable<(ExportRow Film, ListEntry Entry)> ReadAsync(Stream stream, string name, LeftOut left, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var slug = Path.GetFileNameWithoutExtension(name);
        var table = await CsvTable.OpenAsync(stream, header: false, cancellationToken);
        var (title, part) = ((string?)null, 0);
        await foreach (var row in table.ReadAsync(cancellationToken))
        {
            if (part == 0 && IsMark(row))
            {
                continue;
            }

            if ((part == 0 && IsAbout(row)) || (part <= 2 && IsFilms(row)))
            {
                part = IsFilms(row) ? 3 : 1;
                table.UseHeader(row);
            }
            else if (part == 1)
            {
                (title, part) = (row["Name"], 2);
            }
            else if (part == 3)
            {
                if (ExportRow.Of(row, name, left) is { } film)
                {
                    yield return (film, EntryOf(row, slug, title));
                }
            }
            else
            {
                left.Add($"{name}:{row.Line}: the file is no list of Letterboxd's export");
                yield break;
            }
        }
    }

    private static ListEntry EntryOf(CsvRow row, string slug, string? title) => new()
    {
        List = slug,
        Name = title ?? slug,
        Rank = int.TryParse(row["Position"], NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place > 0 ? place : null,
        Note = row["Description"]?.ReplaceLineEndings("\n"),
    };

    private static bool IsMark(CsvRow row) => row.Cells[0].StartsWith("Letterboxd list export", StringComparison.OrdinalIgnoreCase);

    private static bool IsAbout(CsvRow row) => Is(row, "Name") && Is(row, "URL") && !Is(row, "Position");

    private static bool IsFilms(CsvRow row) => Is(row, "Position") && Is(row, "Name");

    private static bool Is(CsvRow row, string column) => row.Cells.Any(c => c.Trim().Equals(column, StringComparison.OrdinalIgnoreCase));
}
