using System.Globalization;
using System.Xml;

namespace MediaBridge.Core;

/// <summary>Durations as people write them: <c>30s</c>, <c>15m</c>, <c>1d12h</c>, <c>500ms</c>; ISO 8601 (<c>PT30S</c>); or <c>hh:mm:ss</c>.</summary>
internal static class Durations
{
    public const string Form = "a duration such as 30s, 15m, 2h, 1d or 1d12h";

    private static readonly (string Unit, double Seconds)[] Units = [("d", 86400), ("h", 3600), ("m", 60), ("s", 1), ("ms", 0.001)];

    /// <summary>Reads a duration of 0 or more; false if the text is none.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        if (text.Length is 0 or > 50)
        {
            return false;
        }

        if (text[0] == 'P')
        {
            return TryIso(text, out duration);
        }

        if (text.Contains(':', StringComparison.Ordinal))
        {
            return TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out duration) && duration >= TimeSpan.Zero;
        }

        return TryUnits(text, out duration);
    }

    /// <summary>The shortest form that <see cref="TryParse"/> reads back.</summary>
    public static string ToText(TimeSpan duration)
    {
        if (duration == TimeSpan.Zero)
        {
            return "0s";
        }

        if (duration < TimeSpan.Zero || duration.Ticks % TimeSpan.TicksPerMillisecond != 0)
        {
            return duration.ToString("c", CultureInfo.InvariantCulture);
        }

        (int Count, string Unit)[] parts = [(duration.Days, "d"), (duration.Hours, "h"), (duration.Minutes, "m"), (duration.Seconds, "s"), (duration.Milliseconds, "ms")];
        return string.Concat(parts.Where(p => p.Count > 0).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Count}{p.Unit}")));
    }

    /// <summary>Units in falling order, each at most once.</summary>
    private static bool TryUnits(string text, out TimeSpan duration)
    {
        duration = default;
        double seconds = 0;
        var (at, nextUnit) = (0, 0);
        while (at < text.Length)
        {
            var digits = at;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
            {
                at++;
            }

            var letters = at;
            while (at < text.Length && char.IsAsciiLetterLower(text[at]))
            {
                at++;
            }

            var unit = Array.FindIndex(Units, u => text.AsSpan(letters, at - letters).SequenceEqual(u.Unit));
            if (unit < nextUnit || !double.TryParse(text.AsSpan(digits, letters - digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count))
            {
                return false;
            }

            seconds += count * Units[unit].Seconds;
            nextUnit = unit + 1;
        }

        if (seconds > TimeSpan.MaxValue.TotalSeconds / 2)
        {
            return false;
        }

        duration = TimeSpan.FromMilliseconds(Math.Round(seconds * 1000));
        return true;
    }

    private static bool TryIso(string text, out TimeSpan duration)
    {
        try
        {
            duration = XmlConvert.ToTimeSpan(text);
            return duration >= TimeSpan.Zero;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            duration = default;
            return false;
        }
    }
}
