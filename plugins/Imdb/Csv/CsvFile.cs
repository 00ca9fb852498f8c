using System.Globalization;
using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Csv;

/// <summary>One of IMDb's files, in any of its forms: columns are found by name, and a row that cannot be used is told with its line.</summary>
internal sealed class CsvFile
{
    private readonly CsvTable _table;
    private readonly string _name;
    private readonly Action<string> _tell;

    private CsvFile(CsvTable table, string name, Action<string> tell)
    {
        (_table, _name, _tell) = (table, name, tell);
        Kind = KindOf(table);
    }

    /// <summary>What it holds.</summary>
    public CsvKind Kind { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="stream">Its bytes; they stay the caller's.</param>
    /// <param name="name">Its name in messages.</param>
    /// <param name="tell">Told of each row that is left out: file, line and reason.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<CsvFile> OpenAsync(Stream stream, string name, Action<string> tell, CancellationToken cancellationToken)
        => new(await CsvTable.OpenAsync(stream, cancellationToken: cancellationToken), name, tell);

    /// <summary>The rows of titles, in order. Once.</summary>
    public async IAsyncEnumerable<CsvEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _table.ReadAsync(cancellationToken))
        {
            if (CsvTitles.IdOf(row) is not { } id)
            {
                _tell($"{_name}:{row.Line}: {Why(row)}");
                continue;
            }

            yield return new CsvEntry
            {
                Line = row.Line,
                Id = id,
                Item = CsvTitles.ItemOf(row, _table.Columns.Count, id),
                SiteMark = CsvTitles.SiteMarkOf(row, _table.Columns.Count),
                Mark = row["Your Rating", "You rated"],
                RatedAt = CsvDates.Day(row["Date Rated"]) ?? (Kind == CsvKind.Old ? CsvDates.Day(row["created"]) : null),
                Created = CsvDates.Day(row["Created", "Date Added"]),
                Position = int.TryParse(row["Position"], CultureInfo.InvariantCulture, out var position) && position > 0 ? position : null,
                Note = row["Description"],
            };
        }
    }

    private static string Why(CsvRow row)
    {
        var id = row["Const"];
        return id is null ? "the row has no title id" : id.StartsWith("nm", StringComparison.OrdinalIgnoreCase) ? $"{id} is a person, not a title" : $"'{id}' is no title id";
    }

    private static CsvKind KindOf(CsvTable table)
    {
        if (!table.Has("Const") && !table.Has("URL"))
        {
            return CsvKind.Other;
        }

        if (!table.Has("Title"))
        {
            return table.Has("Name") ? CsvKind.People : CsvKind.Other;
        }

        if (table.Has("You rated"))
        {
            return CsvKind.Old;
        }

        return table.Has("Position") || table.Has("Created") ? CsvKind.List : table.Has("Your Rating") ? CsvKind.Ratings : CsvKind.Other;
    }
}
