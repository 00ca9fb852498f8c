namespace MediaBridge.Sdk;

/// <summary>A row of a <see cref="CsvTable"/>.</summary>
public sealed class CsvRow
{
    private readonly CsvTable _table;

    internal CsvRow(CsvTable table, int line, IReadOnlyList<string> cells, string? problem)
        => (_table, Line, Cells, Problem) = (table, line, cells, problem);

    /// <summary>The line of the file on which it begins, from 1.</summary>
    public int Line { get; }

    /// <summary>The cells as they are, in order; there may be more or fewer than columns.</summary>
    public IReadOnlyList<string> Cells { get; }

    /// <summary>What was wrong with the row's syntax, in words; null if nothing.</summary>
    public string? Problem { get; }

    /// <summary>
    /// The cell below the first of these column names that is there, without outer blanks; null if it is empty or there is no such column. Names
    /// are compared without case, accents, blanks and punctuation.
    /// </summary>
    public string? this[params ReadOnlySpan<string> names]
    {
        get
        {
            foreach (var name in names)
            {
                var place = _table.Place(name);
                if (place >= 0)
                {
                    var cell = place < Cells.Count ? Cells[place].Trim() : "";
                    return cell.Length == 0 ? null : cell;
                }
            }

            return null;
        }
    }
}
