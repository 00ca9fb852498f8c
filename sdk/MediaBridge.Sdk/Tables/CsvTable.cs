using System.Globalization;
using System.Runtime.CompilerServices;

namespace MediaBridge.Sdk;

/// <summary>A table in a text file (CSV, TSV), read as the programs of this world write it, row by row.</summary>
/// <remarks>
/// <para>Found out by itself: UTF-8, UTF-16 with byte order mark, and Windows-1252 where a row is not UTF-8; comma, semicolon, tab or bar
/// between cells (also told by Excel's line <c>sep=;</c>); line ends of every system, also inside quotes. RFC 4180 otherwise.</para>
/// <para>Nothing makes it stop: a row with too few or too many cells is given as it is, and a quote that never ends costs its own line only
/// (<see cref="CsvRow.Problem"/>). Memory is bounded by the longest row, at most 4 MiB.</para>
/// </remarks>
public sealed class CsvTable
{
    private readonly CsvSplitter _reader;
    private CsvRow? _first;
    private Dictionary<string, int> _places = [];

    private CsvTable(CsvSplitter reader) => _reader = reader;

    /// <summary>The names of the columns, as the header writes them; empty where there is none.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>What stands between two cells.</summary>
    public char Delimiter => _reader.Delimiter;

    /// <summary>Opens a table. The stream stays the caller's.</summary>
    /// <param name="stream">The text.</param>
    /// <param name="header">Whether the first row names the columns.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<CsvTable> OpenAsync(Stream stream, bool header = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var table = new CsvTable(await CsvSplitter.OpenAsync(stream, cancellationToken).ConfigureAwait(false));
        var first = await table.NextAsync(cancellationToken).ConfigureAwait(false);
        if (first is not null && header)
        {
            table.UseHeader(first);
        }
        else
        {
            table._first = first;
        }

        return table;
    }

    /// <summary>Lets a row name the columns of those after it: for files with several tables.</summary>
    public void UseHeader(CsvRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        Columns = row.Cells;
        _places = [];
        foreach (var (place, name) in row.Cells.Index())
        {
            _places.TryAdd(ColumnName.Fold(name), place);
        }
    }

    /// <summary>Whether a column of one of these names is there; compared without case, accents, blanks and punctuation.</summary>
    public bool Has(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_places.ContainsKey(ColumnName.Fold(name)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The rows, in order, without blank lines. Once.</summary>
    public async IAsyncEnumerable<CsvRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (_first is { } first)
        {
            _first = null;
            yield return first;
        }

        while (await NextAsync(cancellationToken).ConfigureAwait(false) is { } row)
        {
            yield return row;
        }
    }

    /// <summary>A number as people and programs write it: <c>8</c>, <c>8.0</c>, <c>8,5</c>; null if the text is none. One mark in it separates decimals.</summary>
    public static decimal? Number(string? text)
    {
        var plain = text?.Trim().Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>A row as RFC 4180 writes it, without the line end: cells with a delimiter, quote, line end or outer blank are quoted.</summary>
    public static string Line(IEnumerable<string?> cells, char delimiter = ',')
    {
        ArgumentNullException.ThrowIfNull(cells);
        return string.Join(delimiter, cells.Select(c => Quoted(c ?? "", delimiter)));
    }

    internal int Place(string name) => _places.GetValueOrDefault(ColumnName.Fold(name), -1);

    private static string Quoted(string cell, char delimiter)
    {
        var plain = cell.Length == 0 || (cell.AsSpan().IndexOfAny(['"', '\r', '\n', delimiter]) < 0 && cell[0] is not (' ' or '\t' or '\uFEFF') && cell[^1] is not (' ' or '\t'));
        return plain ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private async Task<CsvRow?> NextAsync(CancellationToken cancellationToken)
    {
        while (await _reader.ReadAsync(cancellationToken).ConfigureAwait(false) is { } read)
        {
            if (read.Cells is not [{ Length: 0 }])
            {
                return new CsvRow(this, read.Line, read.Cells, read.Problem);
            }
        }

        return null;
    }
}
