using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MediaBridge.Plugins.FilmAffinity.Pages;

/// <summary>Days on which something was rated: <c>Rated on March 27, 2020</c>, <c>votada 4 de junio de 2024</c>, <c>votada 30 de mayo</c>, <c>03/28/2020</c>.</summary>
internal static partial class RatedDates
{
    private static readonly FrozenDictionary<string, int> Months = MonthNames();

    /// <summary>The day that a heading names.</summary>
    /// <param name="text">The heading.</param>
    /// <param name="today">For headings without a year: the latest such day that is not to come.</param>
    /// <returns>Null if the heading names none, as those of other orders do.</returns>
    public static DateOnly? Heading(string? text, DateOnly today)
    {
        int? day = null, month = null, year = null;
        foreach (Match word in Word().Matches(Words.Fold(text ?? "")))
        {
            if (word.Value is "today" or "hoy")
            {
                return today;
            }

            if (word.Value is "yesterday" or "ayer")
            {
                return today.AddDays(-1);
            }

            if (int.TryParse(word.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                if (word.Groups["number"].Length == 4)
                {
                    year ??= number;
                }
                else
                {
                    day ??= number;
                }
            }
            else if (month is null && Months.TryGetValue(word.Value, out var named))
            {
                month = named;
            }
        }

        return (day, month) switch
        {
            ({ } d, { } m) when year is { } y => Day(y, m, d),
            ({ } d, { } m) => Latest(m, d, today),
            _ => null,
        };
    }

    /// <summary>A day in figures.</summary>
    /// <param name="text">Such as <c>03/28/2020</c> or <c>2024-06-04 21:10:11</c>.</param>
    /// <param name="monthFirst">Which order the edition uses, where the figures allow both.</param>
    /// <param name="near">The day of the heading, which is at most one off; it decides before the edition.</param>
    public static DateOnly? Figures(string? text, bool monthFirst, DateOnly? near = null)
    {
        if (text is null || InFigures().Match(text) is not { Success: true } match)
        {
            return null;
        }

        int Part(string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
        if (match.Groups["first"].Success)
        {
            var (american, other) = (Day(Part("year"), Part("first"), Part("second")), Day(Part("year"), Part("second"), Part("first")));
            if (near is { } heading)
            {
                return IsNear(american, heading) ? american : IsNear(other, heading) ? other : null;
            }

            return (monthFirst ? american : other) ?? american ?? other;
        }

        return Day(Part("y"), Part("m"), Part("d"));
    }

    private static bool IsNear(DateOnly? day, DateOnly other) => day is { } known && Math.Abs(known.DayNumber - other.DayNumber) <= 1;

    private static DateOnly? Latest(int month, int day, DateOnly today)
    {
        // Somewhere it is tomorrow already.
        var last = today.AddDays(1);
        for (var year = last.Year; year > last.Year - 9; year--)
        {
            if (Day(year, month, day) is { } found && found <= last)
            {
                return found;
            }
        }

        return null;
    }

    private static DateOnly? Day(int year, int month, int day)
        => year is >= 1900 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static FrozenDictionary<string, int> MonthNames()
    {
        string[] names =
        [
            "january jan enero ene", "february feb febrero", "march mar marzo", "april apr abril abr", "may mayo", "june jun junio",
            "july jul julio", "august aug agosto ago", "september sep sept septiembre setiembre set", "october oct octubre", "november nov noviembre", "december dec diciembre dic",
        ];
        return names.SelectMany((line, i) => line.Split(' ').Select(name => (Name: name, Month: i + 1))).ToFrozenDictionary(n => n.Name, n => n.Month, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"(?<number>\d{1,4})(?:st|nd|rd|th)?(?![\d/])|\p{L}+", RegexOptions.ExplicitCapture)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<!\d)((?<first>\d{1,2})[/.-](?<second>\d{1,2})[/.-](?<year>\d{4})|(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2}))(?!\d)", RegexOptions.ExplicitCapture)]
    private static partial Regex InFigures();
}
