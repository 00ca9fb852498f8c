using System.Globalization;
using System.Text;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Library.Reading;

namespace MediaBridge.Cli.Library;

/// <summary>Shows the rows of a query.</summary>
internal sealed class RowsView(Screen screen)
{
    private const int MostInTable = 10_000;

    /// <summary>Rows as documents, one after another.</summary>
    public static IEnumerable<Dictionary<string, object?>> Documents(LibraryRows rows, int most)
    {
        foreach (var row in rows.Rows().Take(most))
        {
            var document = new Dictionary<string, object?>(StringComparer.Ordinal);
            for (var i = 0; i < rows.Columns.Count; i++)
            {
                document[rows.Columns[i]] = row[i];
            }

            yield return document;
        }
    }

    /// <summary>A table; numbers to the right. Rows that are too wide for the terminal stand one below the other, value by value.</summary>
    public void Table(LibraryRows rows, int most)
    {
        var all = rows.Rows().Take(Math.Min(most, MostInTable)).ToList();
        var table = new TextTable([.. rows.Columns.Select((c, i) => all.Exists(r => r[i] is long or double) && all.TrueForAll(r => r[i] is long or double or null) ? $"#{c}" : c)]);
        foreach (var row in all)
        {
            table.Add([.. row.Select(v => (Cell)Text(v))]);
        }

        if (table.Fits(screen.Width))
        {
            table.Write(screen.Data, screen.Width);
        }
        else
        {
            Records(rows.Columns, all);
        }

        screen.Note(all.Count == MostInTable && most > MostInTable ? $"The first {Words.Count(all.Count, "row")}; --csv and --json give all." : $"{Words.Count(all.Count, "row")}.");
    }

    /// <summary>CSV with a line of names, RFC 4180.</summary>
    public void Csv(LibraryRows rows, int most)
    {
        var output = screen.Data.Plain;
        output.Write(Line(rows.Columns));
        foreach (var row in rows.Rows().Take(most))
        {
            output.Write(Line(row.Select(Text)));
        }
    }

    private void Records(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        foreach (var (place, row) in rows.Index())
        {
            if (place > 0)
            {
                screen.Data.Line();
            }

            var table = new TextTable("", "");
            for (var i = 0; i < columns.Count; i++)
            {
                if (row[i] is not null)
                {
                    table.Add(new Cell(columns[i], Style.Faint), Text(row[i]));
                }
            }

            table.Write(screen.Data, screen.Width);
        }
    }

    private static string Line(IEnumerable<string> values) => string.Join(',', values.Select(Quoted)) + "\r\n";

    private static string Quoted(string value) => value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    private static string Text(object? value) => value switch
    {
        null => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
