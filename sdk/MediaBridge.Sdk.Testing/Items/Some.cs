using System.Text.Json;

namespace MediaBridge.Sdk.Testing;

/// <summary>Items to test with: plausible ones, full ones, hostile ones, and any.</summary>
public static class Some
{
    /// <summary>Titles that break careless code: markup, quotes, line ends, right-to-left and combining letters, path parts, reserved names, nothing at all.</summary>
    public static IReadOnlyList<string> HostileTitles { get; } =
    [
        "", " ", ".", "..", "../../etc/passwd", "..\\..\\windows", "/absolute", "C:\\drive", "con", "NUL.txt", "trailing.", "trailing ", "-dash", "a/b", "a\\b", "a:b*c?d\"e<f>g|h",
        "<script>alert('x')</script>", "&amp; & &lt;", "quote\" and 'apostrophe'", "comma, semicolon; tab\t", "line\nfeed", "carriage\r\nreturn", "nul\0inside", "=cmd|' /C calc'!A0",
        "Amélie", "Ame\u0301lie", "İstanbul ı", "千と千尋の神隠し", "שלום עולם", "\u202Eesrever", "🎬👩‍🚀", "\u200Bzero\u200Dwidth", "\uFEFFbom", "a\u2028b\u2029c", "\uFFFD", "\uFFFE\uFFFF",
        "{{name}} ${secret:x} %20 $(id)", "---\nyaml: yes", "]]>", new('x', 400),
    ];

    /// <summary>A film with title, year and an IMDb id of its number.</summary>
    /// <param name="number">Makes it differ from others, 1 or more.</param>
    public static MediaItem Film(int number = 1) => new()
    {
        Title = $"Film {number}",
        Year = 1950 + (number % 70),
        Ids = [new ExternalId("imdb", $"tt{9_000_000 + number}")],
    };

    /// <summary>Films, numbered from 1.</summary>
    public static IReadOnlyList<MediaItem> Films(int count) => [.. Enumerable.Range(1, count).Select(Film)];

    /// <summary>A series.</summary>
    public static MediaItem Series(int number = 1) => new()
    {
        Kind = ItemKinds.Series,
        Title = $"Series {number}",
        Year = 1990 + (number % 30),
        Ids = [new ExternalId("imdb", $"tt{8_000_000 + number}")],
    };

    /// <summary>An episode of a series.</summary>
    public static MediaItem Episode(int season = 1, int number = 1, MediaItem? series = null)
    {
        var parent = series ?? Series();
        return new MediaItem
        {
            Kind = ItemKinds.Episode,
            Title = $"Episode {number}",
            Ids = [new ExternalId("imdb", $"tt{7_000_000 + (season * 1000) + number}")],
            Placement = new Placement { ParentIds = parent.Ids, ParentTitle = parent.Title, Season = season, Number = number, AirDate = new DateOnly(2001, 1, 1).AddDays((season * 100) + number) },
        };
    }

    /// <summary>An item for each hostile title.</summary>
    public static IReadOnlyList<MediaItem> Hostile() => [.. HostileTitles.Select((title, i) => Film(i + 1) with { Title = title })];

    /// <summary>A film with a plausible value in every facet.</summary>
    public static MediaItem Full(int number = 1) => FullItem.Of(Film(number));

    /// <summary>Any item that the model allows, from a seed: equal seeds make equal items. Texts are hostile, facets come and go.</summary>
    public static MediaItem Any(int seed) => new AnyItem(seed, full: false).Make<MediaItem>();

    /// <summary>An item in which every property of every facet is set, from a seed.</summary>
    public static MediaItem AnyFull(int seed) => new AnyItem(seed, full: true).Make<MediaItem>();

    /// <summary>Whether two items are equal in all that is stored of them.</summary>
    public static bool Same(MediaItem left, MediaItem right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return string.Equals(left.Fingerprint(), right.Fingerprint(), StringComparison.Ordinal);
    }

    internal static JsonElement JsonOf(object value) => JsonSerializer.SerializeToElement(value);
}
