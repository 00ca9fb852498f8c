using System.Globalization;
using MediaBridge.Plugins.Imdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Csv;

/// <summary>What a row says of its title.</summary>
internal static class CsvTitles
{
    private const string Between = ": ";

    /// <summary>The title's id, from its column or its address.</summary>
    public static string? IdOf(CsvRow row) => row["Const"] is { } id ? TitleItems.IdOf(id) : TitleItems.IdOf(row["URL"]);

    /// <summary>The title with its facts.</summary>
    /// <param name="row">The row.</param>
    /// <param name="columns">How many columns the file has.</param>
    /// <param name="id">The title's id.</param>
    public static MediaItem ItemOf(CsvRow row, int columns, string id)
    {
        var isShifted = IsShifted(row, columns);
        var word = isShifted ? null : row["Title Type"];
        var type = TitleTypes.Of(word);
        var (title, original, placement) = Titles(row["Title"] ?? "", row["Original Title"], type.Kind);
        return new MediaItem
        {
            Kind = type.Kind,
            Title = title,
            OriginalTitle = original == title ? null : original,
            Year = isShifted ? null : Year(row["Year"]),
            Ids = [new ExternalId(IdSchemes.Imdb, id)],
            Placement = placement,
            Description = isShifted ? null : DescriptionOf(row, type),
            People = isShifted ? null : Directors(row["Directors"]),
            Extras = TitleItems.ExtrasOf(type, word),
            Provenance = Remarks(row, columns, isShifted) is { } remarks ? new Provenance { Remarks = remarks } : null,
        };
    }

    /// <summary>The average of IMDb's users.</summary>
    public static Rating? SiteMarkOf(CsvRow row, int columns)
        => IsShifted(row, columns) ? null : TitleItems.SiteMark(CsvTable.Number(row["IMDb Rating"]), Count(row["Num Votes", "Num. Votes"]));

    /// <summary>A row with a comma too many has its cells in the wrong columns from there on; the address shows it.</summary>
    private static bool IsShifted(CsvRow row, int columns)
        => row.Cells.Count != columns && row["URL"]?.StartsWith("http", StringComparison.OrdinalIgnoreCase) != true;

    private static string[]? Remarks(CsvRow row, int columns, bool isShifted)
    {
        string[] remarks =
        [
            .. row.Problem is { } problem ? [$"line {row.Line}: {problem}"] : Array.Empty<string>(),
            .. isShifted ? [$"line {row.Line} has {row.Cells.Count} cells and the header {columns}: only id, rating, dates and title were taken"] : Array.Empty<string>(),
        ];
        return remarks.Length == 0 ? null : remarks;
    }

    /// <summary>Titles of episodes are written <c>Show: Episode</c>; the original title is the episode's alone, and shows where to cut.</summary>
    private static (string Title, string? Original, Placement? Placement) Titles(string title, string? original, string kind)
    {
        if (kind != ItemKinds.Episode || string.Equals(title, original, StringComparison.Ordinal))
        {
            return (title, original, null);
        }

        var cut = original is not null && title.EndsWith(Between + original, StringComparison.Ordinal)
            ? title.Length - original.Length - Between.Length
            : title.IndexOf(Between, StringComparison.Ordinal);
        return cut <= 0 || cut + Between.Length >= title.Length ? (title, original, null) : (title[(cut + Between.Length)..], original, new Placement { ParentTitle = title[..cut] });
    }

    private static Description DescriptionOf(CsvRow row, TitleType type) => new()
    {
        Types = type.Types,
        Runtime = Count(row["Runtime (mins)", "Runtime"]) is > 0 and < 1_000_000 and var minutes ? TimeSpan.FromMinutes(minutes) : null,
        Released = CsvDates.Day(row["Release Date", "Release Date (month/day/year)"]),
        Genres = row["Genres"] is { } genres ? [.. genres.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : null,
    };

    private static Person[]? Directors(string? cell) => cell is null
        ? null
        : [.. cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((name, order) => new Person { Name = name, Role = Person.Director, Order = order })];

    private static int? Year(string? cell)
    {
        // Series had their span there for a time.
        var digits = cell?.TrimStart('(') is { Length: >= 4 } text ? text[..4] : null;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? year : null;
    }

    private static long? Count(string? cell)
        => long.TryParse(cell?.Replace(",", "", StringComparison.Ordinal).Replace(".0", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
