using System.Globalization;

namespace MediaBridge.Plugins.Files.Series;

/// <summary>Where in its series a file belongs, as its name and folders tell.</summary>
internal sealed record EpisodePlace
{
    public int? Season { get; init; }

    public int? Number { get; init; }

    public int? Last { get; init; }

    public int? Absolute { get; init; }

    public int? LastAbsolute { get; init; }

    public DateOnly? AirDate { get; init; }

    /// <summary>Its key in the series, the same for all versions and wherever the file stands: <c>S01E02</c>, <c>S01E02-E03</c>, <c>2024-01-31</c>, <c>E0012</c>.</summary>
    public string Key => (Season, Number, AirDate, Absolute) switch
    {
        ({ } season, { } number, _, _) => string.Create(CultureInfo.InvariantCulture, $"S{season:00}E{number:00}{(Last > number ? $"-E{Last:00}" : "")}"),
        (_, _, { } date, _) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (_, _, _, { } absolute) => string.Create(CultureInfo.InvariantCulture, $"E{absolute:0000}{(LastAbsolute > absolute ? $"-E{LastAbsolute:0000}" : "")}"),
        _ => "",
    };

    public static string KeyOf(int season) => string.Create(CultureInfo.InvariantCulture, $"S{season:00}");
}
