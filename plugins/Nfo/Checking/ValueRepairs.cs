using System.Globalization;
using System.Text.RegularExpressions;
using MediaBridge.Plugins.Nfo.Mapping;
using MediaBridge.Plugins.Nfo.Reading;

namespace MediaBridge.Plugins.Nfo.Checking;

/// <summary>Writes values in the form that all readers know: dates, numbers, minutes, ids that are addresses.</summary>
internal static partial class ValueRepairs
{
    /// <summary>The changes that a well-formed text needs.</summary>
    public static TextEdits Find(NfoDocument nfo)
    {
        var edits = new TextEdits();
        foreach (var block in nfo.Blocks)
        {
            foreach (var element in block.Children.Concat(block.All("ratings").SelectMany(r => r.Children).SelectMany(r => r.Children)).Where(e => e.Children.Count == 0 && e.Text.Length > 0))
            {
                if (Mended(element) is { } text && text != element.Text)
                {
                    edits.Add(element.ContentStart, element.ContentEnd - element.ContentStart, XmlText.Content(text));
                }
            }
        }

        return edits;
    }

    /// <summary>The value as it should be; null if nobody knows.</summary>
    private static string? Mended(NfoElement element) => element.Name switch
    {
        "premiered" or "releasedate" or "aired" or "enddate" => Date(element.Text),
        "rating" or "userrating" or "criticrating" or "value" => Number(element.Text),
        "votes" => Values.Whole(element.Text) is >= 0 and var votes ? votes.ToString(CultureInfo.InvariantCulture) : null,
        "runtime" => Runtime(element.Text),
        "imdbid" or "imdb_id" => Imdb(element.Text),
        "uniqueid" when string.Equals(element.Attribute("type"), "imdb", StringComparison.OrdinalIgnoreCase) => Imdb(element.Text),
        _ => null,
    };

    /// <summary>Dates that stand for none, such as 0000-00-00, are emptied.</summary>
    private static string? Date(string text)
        => NoDate().IsMatch(text) ? "" : IsoDay().IsMatch(text) ? null : Values.Date(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Number(string text) => PlainNumber().IsMatch(text) ? null : Values.Number(text)?.ToString("0.###", CultureInfo.InvariantCulture);

    private static string? Runtime(string text)
        => Values.Whole(text) is >= 0 and <= 900 && text.All(char.IsAsciiDigit) ? null : Values.Runtime(text) is { } time && Math.Round(time.TotalMinutes) is var minutes and <= 900 ? ((int)minutes).ToString(CultureInfo.InvariantCulture) : null;

    private static string? Imdb(string text) => ImdbInside().Match(text) is { Success: true } id ? id.Value.ToLowerInvariant() : null;

    [GeneratedRegex("^(?:0000|0001|1601)-", RegexOptions.CultureInvariant)]
    private static partial Regex NoDate();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDay();

    [GeneratedRegex(@"^-?\d+(?:\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainNumber();

    [GeneratedRegex("(?<![a-z0-9])tt[0-9]{7,10}(?![a-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ImdbInside();
}
