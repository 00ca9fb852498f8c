using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl.Sinks;

/// <summary>Times as the service takes them.</summary>
internal static class Times
{
    /// <summary>A day without a time of day is noon, which is the same day nearly everywhere.</summary>
    public static string Text(EventTime at)
        => (at.Instant?.UtcDateTime ?? at.Day.ToDateTime(new TimeOnly(12, 0))).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Whether the first is at, or after, the second, as exactly as both are known.</summary>
    public static bool IsNotBefore(EventTime? first, EventTime? second)
        => second is not { } wanted
            || (first is { } held && (held.Instant is { } a && wanted.Instant is { } b ? a.UtcTicks / TimeSpan.TicksPerMinute >= b.UtcTicks / TimeSpan.TicksPerMinute : held.Day >= wanted.Day));
}
