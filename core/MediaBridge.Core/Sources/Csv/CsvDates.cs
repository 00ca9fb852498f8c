using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Sources.Csv;

/// <summary>Dates as programs and people write them. A date of numbers alone can be read in two orders: the table says which.</summary>
internal sealed class CsvDates(CsvDateOrder order)
{
    private static readonly string[] Named = ["d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy", "ddd MMM d HH:mm:ss yyyy", "ddd, d MMM yyyy", "d-MMM-yyyy"];
    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-ES");

    /// <summary>The order that the dates seen so far can have; for <see cref="See"/>.</summary>
    private bool _dayFirst;
    private bool _monthFirst;

    /// <summary>Looks at a date to find out the order.</summary>
    public void See(string? text)
    {
        if (order == CsvDateOrder.Auto && text is not null && Parts(text) is [var a, var b, > 31])
        {
            _dayFirst |= a > 12 && b <= 12;
            _monthFirst |= b > 12 && a <= 12;
        }
    }

    /// <summary>A date or an instant; null if it is none, or one that can be read in two ways.</summary>
    public EventTime? Read(string text, out string? problem)
    {
        problem = null;
        try
        {
            return EventTime.Parse(text);
        }
        catch (FormatException)
        {
            // One of the other ways.
        }

        if (DateTime.TryParseExact(text, Named, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var named)
            || DateTime.TryParseExact(text.Replace(" de ", " ", StringComparison.Ordinal), Named, Spanish, DateTimeStyles.AllowWhiteSpaces, out named))
        {
            return new EventTime(DateOnly.FromDateTime(named));
        }

        if (text.Length > 10 && text[4] == '-' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            return new EventTime(instant);
        }

        return Numbers(text, out problem);
    }

    private EventTime? Numbers(string text, out string? problem)
    {
        problem = $"'{text}' is no date";
        if (Parts(text) is not [var a, var b, var c])
        {
            return null;
        }

        (int Year, int Month, int Day)? date = order switch
        {
            _ when a > 31 => (a, b, c),
            CsvDateOrder.Ymd => (a, b, c),
            CsvDateOrder.Dmy => (c, b, a),
            CsvDateOrder.Mdy => (c, a, b),
            _ when a == b => (c, a, b),
            _ when a > 12 || (_dayFirst && !_monthFirst) => (c, b, a),
            _ when b > 12 || (_monthFirst && !_dayFirst) => (c, a, b),
            _ when text.Contains('.', StringComparison.Ordinal) => (c, b, a),
            _ => null,
        };
        if (date is not { } found)
        {
            problem = $"'{text}' can be read in two ways: set dates: dmy or dates: mdy";
            return null;
        }

        if (found.Year is < 1 or > 9999 || found.Month is < 1 or > 12 || found.Day < 1 || found.Day > DateTime.DaysInMonth(found.Year, found.Month))
        {
            return null;
        }

        problem = null;
        return new EventTime(new DateOnly(found.Year, found.Month, found.Day));
    }

    /// <summary>The three numbers of a date; a time behind it does not matter.</summary>
    private static int[]? Parts(string text)
    {
        var parts = text.Split(' ', 2)[0].Split('/', '.', '-');
        return parts.Length == 3 && parts.All(p => p.Length is > 0 and <= 4 && p.All(char.IsAsciiDigit)) ? [.. parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture))] : null;
    }
}
