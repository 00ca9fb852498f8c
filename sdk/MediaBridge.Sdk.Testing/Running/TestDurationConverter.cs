using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Sdk.Testing;

/// <summary>Reads durations as files write them (<c>30s</c>, <c>1h30m</c>) and as .NET does (<c>00:00:30</c>).</summary>
internal sealed class TestDurationConverter : JsonConverter<TimeSpan>
{
    /// <inheritdoc/>
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? "";
        return Parse(text) ?? throw new JsonException($"'{text}' is not a duration such as 30s, 5m or 1h30m.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteStringValue(DurationText.Format(value));

    /// <summary>Reads a duration in either form; null if it is none.</summary>
    public static TimeSpan? Parse(string text)
        => text.Contains(':', StringComparison.Ordinal)
            ? TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var value) ? value : null
            : Parts(text);

    private static TimeSpan? Parts(string text)
    {
        var total = TimeSpan.Zero;
        var at = 0;
        while (at < text.Length)
        {
            var digits = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            var unit = at;
            while (at < text.Length && char.IsAsciiLetterLower(text[at]))
            {
                at++;
            }

            if (!long.TryParse(text.AsSpan(digits, unit - digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || Ticks(text[unit..at]) is not { } ticks)
            {
                return null;
            }

            total += TimeSpan.FromTicks(number * ticks);
        }

        return text.Length > 0 ? total : null;
    }

    private static long? Ticks(string unit) => unit switch
    {
        "ms" => TimeSpan.TicksPerMillisecond,
        "s" => TimeSpan.TicksPerSecond,
        "m" => TimeSpan.TicksPerMinute,
        "h" => TimeSpan.TicksPerHour,
        "d" => TimeSpan.TicksPerDay,
        _ => null,
    };
}
