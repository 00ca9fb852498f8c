using System.Globalization;
using System.Text.RegularExpressions;

namespace MediaBridge.Core.Naming;

/// <summary>Dates of daily shows: <c>2024.01.31</c>, <c>31.01.2024</c>, <c>20240131</c>, <c>240131</c>, <c>5th Mar 2025</c>, <c>09.03.08</c>.</summary>
internal static partial class DatePatterns
{
    private const int FirstYear = 1940;
    private const int LastYear = 2039;

    /// <summary>"5 Mar 2025" has five.</summary>
    private const int FewestDigits = 5;
    private const int ShortestCompact = 6;
    private static readonly System.Buffers.SearchValues<string> Months = System.Buffers.SearchValues.Create(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], StringComparison.OrdinalIgnoreCase);
    private const RegexOptions Usual = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>For those that refer back: with regard for case, since no code is generated for the other kind.</summary>
    private const RegexOptions Exact = RegexOptions.CultureInvariant;

    /// <summary>The first plausible date and where it stands; null if there is none.</summary>
    public static (DateOnly Date, int Start, int End)? Find(string text)
    {
        var (digits, row, parted) = Digits(text);
        if (digits < FewestDigits)
        {
            return null;
        }

        var isParted = parted >= 2;
        if (isParted)
        {
            foreach (Match match in YearFirst().Matches(text))
            {
                if (Date(match, "y", "a", "b") is { } date || Swapped(match, out date))
                {
                    return (date, match.Index, match.Index + match.Length);
                }
            }
        }

        return (isParted ? Try(DayFirst().Match(text), swap: true) : null)
            ?? (HasMonth(text) ? Try(Named().Match(text), swap: false) ?? Try(MonthFirst().Match(text), swap: false) : null)
            ?? (row >= ShortestCompact ? Try(Compact().Match(text), swap: false) : null)
            ?? (isParted ? Short(text) : null);
    }

    /// <summary>How many digits a text has, how many in a row, and how often a single sign of those that dates have stands between two: a quick look that spares most names the expressions.</summary>
    private static (int All, int Row, int Parted) Digits(string text)
    {
        var (all, longest, row, parted) = (0, 0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                row = 0;
                continue;
            }

            all++;
            longest = Math.Max(longest, ++row);
            parted += i > 1 && text[i - 1] is ' ' or '.' or '_' or '-' or '/' && char.IsAsciiDigit(text[i - 2]) ? 1 : 0;
        }

        return (all, longest, parted);
    }

    /// <summary>Whether the name of a month may stand in it.</summary>
    private static bool HasMonth(string text) => text.AsSpan().ContainsAny(Months);

    private static bool Swapped(Match match, out DateOnly date)
    {
        var found = Date(match, "y", "b", "a");
        date = found ?? default;
        return found is not null;
    }

    private static (DateOnly, int, int)? Try(Match match, bool swap)
    {
        if (!match.Success)
        {
            return null;
        }

        var date = Date(match, "y", "a", "b") ?? (swap ? Date(match, "y", "b", "a") : null);
        return date is { } found ? (found, match.Index, match.Index + match.Length) : null;
    }

    /// <summary>Two digits each: the year is the one that cannot be a day, or the last.</summary>
    private static (DateOnly, int, int)? Short(string text)
    {
        var match = TwoDigits().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (a, b, c) = (Number(match, "a"), Number(match, "b"), Number(match, "c"));
        if (text.Contains("xxx", StringComparison.OrdinalIgnoreCase) && Make(2000 + a, b, c) is { } yearFirst)
        {
            // Such releases have the year in front.
            return (yearFirst, match.Index, match.Index + match.Length);
        }

        var date = Make(2000 + c, b, a) ?? Make(2000 + a, b, c) ?? Make(2000 + c, a, b);
        if (a > 12 && a < 40 && b <= 12 && c > 12)
        {
            date = c <= 31 ? Make(2000 + a, b, c) ?? date : date;
        }

        return date is { } found ? (found, match.Index, match.Index + match.Length) : null;
    }

    private static DateOnly? Date(Match match, string year, string month, string day)
    {
        var y = Number(match, year);
        var m = match.Groups["n"].Success ? Month(match.Groups["n"].ValueSpan) : Number(match, month);
        return Make(y < 100 ? 2000 + y : y, m, Number(match, day));
    }

    private static DateOnly? Make(int year, int month, int day)
        => year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Match match, string group) => int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static int Month(ReadOnlySpan<char> name) => ("janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(name[..3].ToString(), StringComparison.OrdinalIgnoreCase) / 3) + 1;

    [GeneratedRegex(@"(?<![0-9])(?<y>19[4-9][0-9]|20[0-3][0-9])(?<sep>[ ._-])(?<a>[0-9]{2})\k<sep>(?<b>[0-9]{2})(?![0-9])", Exact)]
    private static partial Regex YearFirst();

    // Day first; the other order where that is no date.
    [GeneratedRegex(@"(?<![0-9a-zA-Z])(?:(?<b>[0-9]{2})(?<sep>[._/-])(?<a>[0-9]{2})|(?<b>[0-9]{1,2})(?<sep>[/-])(?<a>[0-9]{1,2}))\k<sep>(?<y>19[4-9][0-9]|20[0-3][0-9])(?![0-9])", Exact)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"(?<![0-9a-z])(?<b>[0-9]{1,2})(?:st|nd|rd|th)?[ ._-]{1,2}(?:of[ ._])?(?<n>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[ ._,-]{1,2}(?<y>19[4-9][0-9]|20[0-3][0-9])(?![0-9])", Usual)]
    private static partial Regex Named();

    /// <summary>"November 3, 2017", "Nov.3rd.2017". Where another year follows, it is a title: "September 30 1955 (1977)".</summary>
    [GeneratedRegex(@"(?<![a-z])(?<n>jan|feb|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{3,6})?[ ._-](?<b>[0-9]{1,2})(?:st|nd|rd|th)?[ ._,-]{1,2}(?<y>19[4-9][0-9]|20[0-3][0-9])(?![0-9])(?![ ._-]*[(\[]?(?:19|20)[0-9]{2}(?![0-9]))", Usual)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"(?<![0-9a-z])(?:(?<y>(?:19[4-9]|20[0-3])[0-9])(?<a>0[1-9]|1[0-2])(?<b>[0-3][0-9])|(?<=[a-z][._ ])(?<y>[0-2][0-9])(?<a>0[1-9]|1[0-2])(?<b>[0-3][0-9])(?=[._ ][0-9a-z])|^(?<y>[0-2][0-9])(?<a>0[1-9]|1[0-2])(?<b>[0-3][0-9])(?=[ _]))(?![0-9])", Usual)]
    private static partial Regex Compact();

    [GeneratedRegex(@"(?<![0-9a-zA-Z])(?<![0-9][._ -])(?<a>[0-9]{2})(?<sep>[._-])(?<b>[0-9]{2})\k<sep>(?<c>[0-9]{2})(?![0-9a-zA-Z])(?![._-][0-9]{1,2}(?![0-9]))", Exact)]
    private static partial Regex TwoDigits();
}
