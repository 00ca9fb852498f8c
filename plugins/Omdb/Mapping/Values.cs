using System.Globalization;

namespace MediaBridge.Plugins.Omdb.Mapping;

/// <summary>Values as OMDb writes them: all are texts, and what is missing is "N/A". Never throws.</summary>
internal static class Values
{
    private static readonly char[] Dashes = ['–', '-', '—', '\u2212'];

    public static string? Text(string? text) => text?.Trim() is { Length: > 0 } plain && !plain.Equals("N/A", StringComparison.OrdinalIgnoreCase) ? plain : null;

    /// <summary>The first year, and the last one of a series that has ended: 1999, 2008–2013, 2019–.</summary>
    public static (int? First, int? Last) Years(string? text)
    {
        var parts = Text(text)?.Split(Dashes, 2);
        return (Year(parts?[0]), parts is [_, var last] ? Year(last) : null);
    }

    /// <summary>A date such as 20 Jan 2008.</summary>
    public static DateOnly? Date(string? text)
        => DateOnly.TryParseExact(Text(text), ["dd MMM yyyy", "d MMM yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>A whole number with commas: 1,234,567.</summary>
    public static long? Whole(string? text)
        => long.TryParse(Text(text), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Money such as $171,479,930.</summary>
    public static long? Money(string? text) => Whole(Text(text)?.TrimStart('$'));

    /// <summary>A running time: 49 min, 1 h 35 min, 95.</summary>
    public static TimeSpan? Minutes(string? text)
    {
        var words = Text(text)?.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is null)
        {
            return null;
        }

        long minutes = 0;
        for (var i = 0; i < words.Length; i += 2)
        {
            if (Whole(words[i]) is not (>= 0 and < 100_000) || Unit(i + 1 < words.Length ? words[i + 1] : "min") is not { } unit)
            {
                return null;
            }

            minutes += Whole(words[i])!.Value * unit;
        }

        return minutes > 0 ? TimeSpan.FromMinutes(minutes) : null;
    }

    /// <summary>Names between commas, each once, without remarks in parentheses such as "(screenplay)".</summary>
    public static IReadOnlyList<string>? Names(string? text)
        => Text(text) is not { } names ? null : [.. Plain(names).Split(',').Select(Text).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string Plain(string text)
    {
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = text.IndexOf('(', StringComparison.Ordinal))
        {
            var close = text.IndexOf(')', open);
            text = text[..open] + (close < 0 ? "" : text[(close + 1)..]);
        }

        return text;
    }

    private static long? Unit(string word) => word switch { "min" or "min." or "mins" or "m" => 1, "h" or "hr" or "hrs" or "hours" or "hour" => 60, _ => null };

    private static int? Year(string? text)
        => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1800 and < 2200 ? year : null;
}
