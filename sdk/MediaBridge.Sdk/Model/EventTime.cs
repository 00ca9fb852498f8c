using System.Globalization;
using System.Text.Json.Serialization;

namespace MediaBridge.Sdk;

/// <summary>When something happened: a calendar date or an instant, which are not the same thing.</summary>
/// <remarks>A date has no time zone and is never turned into an instant silently. Written as ISO 8601: <c>2024-01-31</c> or <c>2024-01-31T20:15:00Z</c>.</remarks>
[JsonConverter(typeof(EventTimeJsonConverter))]
public readonly record struct EventTime
{
    /// <summary>A calendar date.</summary>
    public EventTime(DateOnly date) => Date = date;

    /// <summary>An instant; kept in UTC.</summary>
    public EventTime(DateTimeOffset instant) => Instant = instant.ToUniversalTime();

    /// <summary>The calendar date, when that is all that is known.</summary>
    public DateOnly? Date { get; }

    /// <summary>The instant in UTC, when it is known.</summary>
    public DateTimeOffset? Instant { get; }

    /// <summary>The calendar date, that of UTC for an instant.</summary>
    public DateOnly Day => Date ?? (Instant is { } instant ? DateOnly.FromDateTime(instant.UtcDateTime) : default);

    /// <summary>A calendar date can stand where a time is wanted.</summary>
    public static implicit operator EventTime(DateOnly date) => new(date);

    /// <summary>An instant can stand where a time is wanted.</summary>
    public static implicit operator EventTime(DateTimeOffset instant) => new(instant);

    /// <summary>Reads an ISO 8601 date, or date and time with offset.</summary>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static EventTime Parse(string text)
        => TryParse(text, out var time) ? time : throw new FormatException($"'{text}' is not a date (2024-01-31) or an instant (2024-01-31T20:15:00Z).");

    /// <summary>Reads what <see cref="ToString"/> writes, if it is that.</summary>
    internal static bool TryParse(string? text, out EventTime time)
    {
        time = default;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            time = new EventTime(date);
            return true;
        }

        if (text?.Length > 10 && text[10] == 'T' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            time = new EventTime(instant);
            return true;
        }

        return false;
    }

    /// <summary>The time in ISO 8601.</summary>
    public override string ToString()
    {
        if (Instant is not { } instant)
        {
            return Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        }

        var format = instant.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ";
        return instant.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
    }
}
