using System.Globalization;
using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Pages;

/// <summary>Numbers as the editions write them: <c>7,1</c> and <c>7.1</c>, <c>158.246</c> and <c>158,246</c>.</summary>
internal static class Numbers
{
    private const int Highest = 10;

    /// <summary>An average from 0 to 10; null for <c>--</c>.</summary>
    public static decimal? Average(string? text)
        => CsvTable.Number(Words.Clean(text)) is { } value and >= 0 and <= Highest ? value : null;

    /// <summary>A whole number with any separator of thousands; null if there is none.</summary>
    public static long? Count(string? text)
    {
        var digits = new StringBuilder();
        foreach (var c in text ?? "")
        {
            if (char.IsAsciiDigit(c))
            {
                digits.Append(c);
            }
            else if (digits.Length > 0 && c is not ('.' or ',' or '\'' or ' ' or '\u00A0' or '\u202F'))
            {
                break;
            }
        }

        return digits.Length is > 0 and < 18 ? long.Parse(digits.ToString(), CultureInfo.InvariantCulture) : null;
    }

    /// <summary>A person's own mark, 1 to 10; null for <c>--</c>, <c>-1</c> and whatever else says that there is none.</summary>
    public static int? Mark(string? text)
        => int.TryParse(Words.Clean(text), NumberStyles.None, CultureInfo.InvariantCulture, out var mark) && mark is >= 1 and <= Highest ? mark : null;

    /// <summary>The first year in a text.</summary>
    public static int? Year(string? text)
    {
        for (var i = 0; i + 4 <= (text?.Length ?? 0); i++)
        {
            if (int.TryParse(text.AsSpan(i, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1870 and <= 2150
                && (i == 0 || !char.IsAsciiDigit(text![i - 1])) && (i + 4 == text!.Length || !char.IsAsciiDigit(text[i + 4])))
            {
                return year;
            }
        }

        return null;
    }
}
