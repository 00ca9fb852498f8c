using System.Globalization;
using System.Text.RegularExpressions;

namespace MediaBridge.Core.Queries;

/// <summary>A year, a month, a day, or a day some time ago: <c>2024</c>, <c>2024-01</c>, <c>2024-01-31</c>, <c>30d</c>, <c>2w</c>, <c>6m</c>, <c>1y</c>.</summary>
internal readonly partial record struct QueryDate
{
    private readonly DateOnly _day;
    private readonly int _ago;

    /// <summary>Y, M or D for a calendar date; y, m, w or d for some time ago.</summary>
    private readonly char _unit;

    private QueryDate(DateOnly day, int ago, char unit) => (_day, _ago, _unit) = (day, ago, unit);

    /// <summary>Whether it is some time ago and depends on today.</summary>
    public bool IsAgo => char.IsAsciiLetterLower(_unit);

    public static QueryDate? Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
        {
            return null;
        }

        if (match.Groups["ago"].Success)
        {
            return new QueryDate(default, int.Parse(match.Groups["ago"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["unit"].Value[0]);
        }

        int Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 1;
        var (year, month, day) = (Part("year"), Part("month"), Part("day"));
        return year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            ? null
            : new QueryDate(new DateOnly(year, month, day), 0, match.Groups["day"].Success ? 'D' : match.Groups["month"].Success ? 'M' : 'Y');
    }

    /// <summary>Its first and last day.</summary>
    public (DateOnly First, DateOnly Last) Days(DateOnly today)
    {
        switch (_unit)
        {
            case 'Y':
                return (_day, new DateOnly(_day.Year, 12, 31));
            case 'M':
                return (_day, new DateOnly(_day.Year, _day.Month, DateTime.DaysInMonth(_day.Year, _day.Month)));
            case 'D':
                return (_day, _day);
            default:
                var day = Ago(today);
                return (day, day);
        }
    }

    public override string ToString() => _unit switch
    {
        'Y' => _day.ToString("yyyy", CultureInfo.InvariantCulture),
        'M' => _day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        'D' => _day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{_ago}{_unit}"),
    };

    private DateOnly Ago(DateOnly today)
    {
        var months = _unit is 'y' ? _ago * 12 : _unit is 'm' ? _ago : 0;
        if (months > 0)
        {
            return months >= ((today.Year - 1) * 12) + today.Month ? DateOnly.MinValue : today.AddMonths(-months);
        }

        return DateOnly.FromDayNumber(Math.Max(0, today.DayNumber - (_ago * (_unit is 'w' ? 7 : 1))));
    }

    [GeneratedRegex(@"\A(?:(?<year>[0-9]{4})(?:-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2}))?)?|(?<ago>[0-9]{1,5})(?<unit>[dwmy]))\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
