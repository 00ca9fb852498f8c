using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Export;

/// <summary>A row of one of the export's tables.</summary>
internal sealed record ExportRow
{
    /// <summary>Where it stands, for people: file and line.</summary>
    public required string Place { get; init; }

    public required string Name { get; init; }

    public int? Year { get; init; }

    /// <summary>The address that it holds: of the film, or in diary and reviews of the entry.</summary>
    public string? Address { get; init; }

    /// <summary>The day on which it was written.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The mark; null for none.</summary>
    public decimal? Stars { get; init; }

    /// <summary>The day on which the film was seen.</summary>
    public DateOnly? Watched { get; init; }

    public bool Rewatch { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    public string? Review { get; init; }

    /// <summary>Reads a row; null if it names no film.</summary>
    public static ExportRow? Of(CsvRow row, string file, LeftOut left)
    {
        var place = $"{file}:{row.Line}";
        if (row.Problem is { } problem)
        {
            left.Add($"{place}: {problem}");
        }

        if (row["Name"] is not { } name)
        {
            left.Add($"{place}: the row names no film");
            return null;
        }

        return new ExportRow
        {
            Place = place,
            Name = name,
            Year = Known(row["Year"], Cells.Year, "year"),
            Address = row["Letterboxd URI", "URL"],
            Date = Known(row["Date"], Cells.Day, "date (2024-01-31)"),
            Stars = Known(row["Rating"], Cells.Stars, "rating from 0.5 to 5"),
            Watched = Known(row["Watched Date"], Cells.Day, "date (2024-01-31)"),
            Rewatch = Cells.IsYes(row["Rewatch"]),
            Tags = Cells.Tags(row["Tags"]),
            Review = row["Review"]?.ReplaceLineEndings("\n"),
        };

        T? Known<T>(string? cell, Func<string?, T?> read, string what)
            where T : struct
        {
            var value = read(cell);
            if (cell is not null && value is null)
            {
                left.Add($"{place}: '{cell}' is no {what} ({name})");
            }

            return value;
        }
    }

    /// <summary>The entry of a diary or review.</summary>
    public LogEntry ToEntry() => new() { Id = FilmIds.CodeOf(Address), Logged = Date, Watched = Watched, Rating = Stars, Rewatch = Rewatch, Tags = Tags, Review = Review };
}
