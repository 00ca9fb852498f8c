using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Sources.Csv;

/// <summary>Values of cells as programs and people write them.</summary>
internal static class CsvValues
{
    private const int LatestYear = 9999;
    private static readonly string[] Nothing = ["--", "-", "n/a", "nan", "null", "none", "\\n", "?"];

    /// <summary>A cell without outer blanks; null if it is empty, or one of the words for nothing where it is no free text.</summary>
    public static string? Cell(CsvRow row, int place, bool isText = false)
    {
        var cell = place < row.Cells.Count ? row.Cells[place].Trim() : "";
        return cell.Length == 0 || (!isText && Nothing.Contains(cell, StringComparer.OrdinalIgnoreCase)) ? null : cell;
    }

    /// <summary>A year: <c>1999</c>, <c>1999.0</c>, <c>(1999)</c>, <c>2008–2013</c>, <c>1999-03-31</c>; null if it is none.</summary>
    public static int? Year(string text)
    {
        var plain = text.Trim('(', ')', '[', ']', ' ', '\'');
        if (CsvTable.Number(plain) is { } number && number == decimal.Truncate(number))
        {
            return number is >= 1 and <= LatestYear ? (int)number : null;
        }

        var digits = plain.TakeWhile(char.IsAsciiDigit).Count();
        return digits == 4 && plain.Length > 4 && plain[4] is '-' or '–' or '—' or '/' or ' ' or ',' && int.TryParse(plain.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? year : null;
    }

    /// <summary>A whole number: <c>1,234,567</c>, <c>158.246</c>, <c>12.0</c>; null if it is none.</summary>
    public static long? Count(string text)
    {
        var plain = text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        var digits = string.Concat(plain.Where(c => c is not (',' or '.' or ' ' or '\u00A0' or '\u202F' or '\'')));
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Minutes: <c>136</c>, <c>136 min</c>, <c>2h 16m</c>, <c>2:16</c>; null if it is none.</summary>
    public static TimeSpan? Minutes(string text)
    {
        var numbers = text.Split([.. text.Where(c => !char.IsAsciiDigit(c) && c is not ('.' or ',')).Distinct()], StringSplitOptions.RemoveEmptyEntries).Select(CsvTable.Number).ToList();
        var hours = text.Contains('h', StringComparison.OrdinalIgnoreCase) || text.Contains(':', StringComparison.Ordinal);
        var minutes = numbers switch
        {
            [{ } h, { } m] when hours => (h * 60) + m,
            [{ } h] when hours => h * 60,
            [{ } m] => m,
            _ => 0,
        };
        return minutes is > 0 and < 100_000 ? TimeSpan.FromMinutes((double)minutes) : null;
    }

    /// <summary>Texts with commas, semicolons or bars between.</summary>
    public static IReadOnlyList<string>? List(string? cell)
    {
        if (cell is null)
        {
            return null;
        }

        var mark = cell.Contains(';', StringComparison.Ordinal) ? ';' : cell.Contains('|', StringComparison.Ordinal) ? '|' : ',';
        return cell.Split(mark, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>Yes or no; null if it is neither.</summary>
    public static bool? Flag(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "si" or "sí" or "1" or "x" or "y" => true,
        "false" or "no" or "0" or "n" => false,
        _ => null,
    };
}
