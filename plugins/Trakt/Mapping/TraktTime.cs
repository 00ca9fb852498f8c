using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Mapping;

/// <summary>Times as Trakt writes them: instants in UTC, to the millisecond.</summary>
internal static class TraktTime
{
    /// <summary>What is sent for a play of which nobody knows when it was.</summary>
    public const string Unknown = "unknown";

    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>An instant; null if it is none, or the beginning of 1970, by which Trakt says that the time is not known.</summary>
    public static DateTimeOffset? Read(string? text)
        => text?.Length > 10 && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) && instant != DateTimeOffset.UnixEpoch
            ? instant
            : null;

    public static EventTime? Event(string? text) => Read(text) is { } instant ? new EventTime(instant) : null;

    /// <summary>The time as it is sent; a day becomes noon in a time zone, or the nearest hour that is of the same day in UTC: a read shows UTC, and must find the same day.</summary>
    public static string Write(EventTime time, TimeZoneInfo zone) => Write(time.Instant ?? Noon(time.Day, zone));

    public static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    private static DateTimeOffset Noon(DateOnly day, TimeZoneInfo zone)
    {
        var noon = day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Unspecified);
        var utc = new DateTimeOffset(DateTime.SpecifyKind(noon, DateTimeKind.Utc)) - (zone.IsInvalidTime(noon) ? zone.BaseUtcOffset : zone.GetUtcOffset(noon));
        var start = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return utc < start ? start : utc >= start.AddDays(1) ? start.AddHours(23) : utc;
    }
}
