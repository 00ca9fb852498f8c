namespace MediaBridge.Core.Queries;

/// <summary>A range of dates; an end that is null is open.</summary>
internal sealed record DateValue : QueryValue
{
    public QueryDate? From { get; init; }

    public QueryDate? To { get; init; }

    /// <summary>Whether the days of the ends themselves are outside.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The first and last day that match, given today; the first is later than the last when none does.</summary>
    public (DateOnly First, DateOnly Last) Days(DateOnly today)
    {
        var (first, last) = (DateOnly.MinValue, DateOnly.MaxValue);
        if (From is { } from)
        {
            var (start, end) = from.Days(today);
            first = IsStrict ? Next(end, 1) : start;
        }

        if (To is { } to)
        {
            var (start, end) = to.Days(today);
            last = IsStrict ? Next(start, -1) : end;
        }

        return (first, last);
    }

    private static DateOnly Next(DateOnly day, int by)
        => DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + by, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
