using System.Globalization;

namespace MediaBridge.Core.Templating;

/// <summary>Amounts for people.</summary>
internal static class Units
{
    private static readonly string[] Names = ["B", "KB", "MB", "GB", "TB", "PB", "EB"];

    /// <summary>Bytes with a unit of 1,000, such as <c>4.7 GB</c>.</summary>
    public static string Bytes(long bytes)
    {
        var (value, unit) = ((decimal)Math.Max(bytes, 0), 0);
        while (value >= 999.95m && unit < Names.Length - 1)
        {
            (value, unit) = (value / 1000, unit + 1);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{(unit == 0 ? value.ToString("0", CultureInfo.InvariantCulture) : value.ToString("0.#", CultureInfo.InvariantCulture))} {Names[unit]}");
    }

    /// <summary>Minutes as hours and minutes, such as <c>1h 44m</c>.</summary>
    public static string Minutes(int minutes) => minutes switch
    {
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(minutes, 0)}m"),
        _ when minutes % 60 == 0 => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}h {minutes % 60}m"),
    };
}
