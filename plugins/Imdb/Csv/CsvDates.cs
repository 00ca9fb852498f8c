using System.Globalization;

namespace MediaBridge.Plugins.Imdb.Csv;

/// <summary>Dates as IMDb's files had them through the years.</summary>
internal static class CsvDates
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd HH:mm:ss", "ddd MMM d HH:mm:ss yyyy", "ddd MMM  d HH:mm:ss yyyy", "MM/dd/yyyy", "M/d/yyyy", "d MMM yyyy"];

    /// <summary>A day; null if the text is none, such as a year alone.</summary>
    public static DateOnly? Day(string? text)
        => DateTime.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time) ? DateOnly.FromDateTime(time) : null;
}
