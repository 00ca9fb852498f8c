using System.Globalization;
using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Films;

/// <summary>Values as Letterboxd's files write them.</summary>
internal static class Cells
{
    /// <summary>A day; null if the text is none.</summary>
    public static DateOnly? Day(string? text)
        => DateOnly.TryParseExact(text is { Length: > 10 } && text[10] is 'T' or ' ' ? text[..10] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A year, also as spreadsheets leave it (<c>1999.0</c>); null if the text is none.</summary>
    public static int? Year(string? text)
        => CsvTable.Number(text) is { } number && number == Math.Truncate(number) && number is >= 1 and <= 9999 ? (int)number : null;

    /// <summary>Half stars; null if the text is none from 0.5 to 5.</summary>
    public static decimal? Stars(string? text) => CsvTable.Number(text) is { } stars && stars * 2 == Math.Truncate(stars * 2) && stars is >= 0.5m and <= 5 ? stars / 1.0m : null;

    /// <summary>Half stars from a mark out of ten; null if the text is none.</summary>
    public static decimal? StarsOfTen(string? text) => CsvTable.Number(text) is { } mark && mark == Math.Truncate(mark) && mark is >= 1 and <= 10 ? mark / 2 : null;

    /// <summary>Half stars as they are written: <c>4</c>, <c>4.5</c>.</summary>
    public static string Text(decimal stars) => stars.ToString("0.#", CultureInfo.InvariantCulture);

    public static bool IsYes(string? text) => text is not null && (text.Equals("yes", StringComparison.OrdinalIgnoreCase) || text.Equals("true", StringComparison.OrdinalIgnoreCase) || text == "1");

    /// <summary>The tags of a cell. A tag that holds a comma stands in quotes.</summary>
    public static IReadOnlyList<string>? Tags(string? cell)
    {
        var (tags, at) = (new List<string>(), 0);
        while (cell is not null && at < cell.Length)
        {
            at += cell.AsSpan(at).IndexOfAnyExcept(' ', ',') is var skip and >= 0 ? skip : cell.Length - at;
            if (at < cell.Length)
            {
                tags.Add(cell[at] == '"' && Quoted(cell, ref at) is { } quoted ? quoted : Plain(cell, ref at));
            }
        }

        return tags.RemoveAll(string.IsNullOrWhiteSpace) is var _ && tags.Count > 0 ? tags : null;
    }

    /// <summary>Tags as a cell.</summary>
    public static string? Text(IEnumerable<string> tags)
    {
        var text = string.Join(", ", tags.Select(t => t.Contains(',', StringComparison.Ordinal) || t.StartsWith('"') ? $"\"{t.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : t));
        return text.Length == 0 ? null : text;
    }

    private static string? Quoted(string cell, ref int at)
    {
        var text = new StringBuilder();
        for (var i = at + 1; i < cell.Length; i++)
        {
            if (cell[i] != '"')
            {
                text.Append(cell[i]);
            }
            else if (i + 1 < cell.Length && cell[i + 1] == '"')
            {
                text.Append('"');
                i++;
            }
            else
            {
                // A quote that closes before the end of the tag was only a quote.
                var rest = cell.AsSpan(i + 1).TrimStart(' ');
                if (rest.Length > 0 && rest[0] != ',')
                {
                    return null;
                }

                at = i + 1;
                return text.ToString();
            }
        }

        return null;
    }

    private static string Plain(string cell, ref int at)
    {
        var comma = cell.IndexOf(',', at);
        var tag = cell[at..(comma < 0 ? cell.Length : comma)].Trim();
        at = comma < 0 ? cell.Length : comma;
        return tag;
    }
}
