using System.Globalization;
using System.Text.RegularExpressions;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Mapping;

/// <summary>Reads the values of NFO files in all the forms they have.</summary>
internal static partial class Values
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy", "MM/dd/yyyy", "M/d/yyyy", "yyyy/MM/dd", "yyyyMMdd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm", "dd-MM-yyyy"];

    /// <summary>A number with a point or a decimal comma, thousands separators, or a scale behind it (<c>8.5/10</c>); null if it is none.</summary>
    public static decimal? Number(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var plain = text.Trim();
        plain = plain.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? plain[..slash].Trim() : plain;
        if (Thousands().IsMatch(plain))
        {
            plain = plain.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        }

        return decimal.TryParse(plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>A whole number, thousands separators allowed.</summary>
    public static long? Whole(string? text)
    {
        var digits = text is null ? "" : string.Concat(text.Where(c => char.IsAsciiDigit(c) || c == '-'));
        var isPlain = text is not null && text.All(c => char.IsAsciiDigit(c) || c is ',' or '.' or ' ' or '-' or '\u00A0' or '\'');
        return isPlain && long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    public static int? Small(string? text) => Whole(text) is >= 0 and <= int.MaxValue and var number ? (int)number : null;

    public static bool? Flag(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        "true" or "1" or "yes" => true,
        "false" or "0" or "no" => false,
        _ => null,
    };

    /// <summary>A calendar date; null for none and for the dates that writers put for none (year 0, 1, 1601).</summary>
    public static DateOnly? Date(string? text)
    {
        var plain = text?.Trim() ?? "";
        plain = plain.Length > 19 ? plain[..19] : plain;
        return DateTime.TryParseExact(plain, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 1601 and < 9999
            ? DateOnly.FromDateTime(date)
            : null;
    }

    /// <summary>When something happened: an instant only if the text says its offset; local times of an unknown place are dates.</summary>
    public static EventTime? Time(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return WithOffset().IsMatch(text.Trim()) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) && instant.Year > 1601
            ? new EventTime(instant)
            : Date(text) is { } date ? new EventTime(date) : null;
    }

    public static int? Year(string? text)
        => text is not null && YearDigits().Match(text) is { Success: true } match && int.Parse(match.Value, CultureInfo.InvariantCulture) is >= 1870 and <= 2100 and var year ? year : null;

    /// <summary>Minutes, <c>102 min</c>, <c>1h 42m</c>, <c>1:42</c>, <c>1:42:10</c>, or seconds by mistake (above 900).</summary>
    public static TimeSpan? Runtime(string? text)
    {
        const int LongestMinutes = 3; // more digits may be seconds
        if (text is { Length: > 0 and <= LongestMinutes } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes <= 900)
        {
            return minutes > 0 ? TimeSpan.FromMinutes(minutes) : null;
        }

        if (text is null || RuntimeForm().Match(text.Trim()) is not { Success: true } match)
        {
            return null;
        }

        double Part(string group) => match.Groups[group].Success ? double.Parse(match.Groups[group].Value.Replace(',', '.'), CultureInfo.InvariantCulture) : 0;
        var length = match.Groups["n"].Success
            ? Part("n") > 900 ? TimeSpan.FromSeconds(Part("n")) : TimeSpan.FromMinutes(Part("n"))
            : TimeSpan.FromHours(Part("h")) + TimeSpan.FromMinutes(Part("m")) + TimeSpan.FromSeconds(Part("s"));
        return length > TimeSpan.Zero && length < TimeSpan.FromHours(100) ? length : null;
    }

    /// <summary>An address, http or https, without blanks around it.</summary>
    public static Uri? Address(string? text)
        => Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address : null;

    /// <summary>A text on one line, with single blanks, without characters that turn its direction or cannot be seen.</summary>
    public static string? OneLine(string? text)
        => text is null || IsPlainLine(text) ? text : string.Join(' ', string.Concat(text.Where(c => !IsInvisible(c))).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether it is of visible ASCII characters and single blanks between them.</summary>
    private static bool IsPlainLine(string text)
        => !text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.Contains("  ", StringComparison.Ordinal) && text is not ([' ', ..] or [.., ' ']);

    private static bool IsInvisible(char c) => c is not ('\u200C' or '\u200D') && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    /// <summary>Text without markup.</summary>
    public static string? Plain(string? text)
    {
        if (text is null || !text.Contains('<', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = Markup().Replace(Break().Replace(text, "\n"), "").Trim();
        return plain.Length > 0 ? plain : null;
    }

    [GeneratedRegex(@"^-?\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex WithOffset();

    [GeneratedRegex(@"(?<!\d)\d{4}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex YearDigits();

    [GeneratedRegex(@"^(?:(?<n>\d{1,6}(?:[.,]\d{1,3})?)\s*(?:min(?:ute)?s?\.?|m|')?|(?<h>\d{1,2})\s*(?:h(?:ours?|rs?)?\.?|:)\s*(?:(?<m>\d{1,2})(?:\s*m(?:in(?:utes?|s)?)?\.?)?(?:\s*:?\s*(?<s>\d{1,2})\s*s?)?)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RuntimeForm();

    [GeneratedRegex(@"<\s*(?:br\s*/?|/p)\s*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    [GeneratedRegex(@"</?(?:b|i|p|br|em|strong|u|a|span|div|font|ul|ol|li|h[1-6]|small|sup)(?:\s[^<>]{0,200})?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
