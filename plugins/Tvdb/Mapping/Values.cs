using System.Globalization;

namespace MediaBridge.Plugins.Tvdb.Mapping;

/// <summary>Values as TheTVDB writes them: what is not known is null, empty or 0.</summary>
internal static class Values
{
    private static readonly Uri Pictures = new("https://artworks.thetvdb.com");

    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static DateOnly? Date(string? text)
        => DateOnly.TryParseExact(text?.Length > 10 ? text[..10] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static int? Year(string? text)
        => text?.Trim() is { Length: 4 } four && int.TryParse(four, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? year : null;

    public static TimeSpan? Minutes(int? minutes) => minutes is > 0 and < 100_000 ? TimeSpan.FromMinutes(minutes.Value) : null;

    public static Uri? Address(string? text)
        => Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    /// <summary>The address of a picture; old entries have the path alone.</summary>
    public static Uri? Picture(string? text)
        => Text(text) is not { } path ? null : path.StartsWith('/') && !path.Contains("..", StringComparison.Ordinal) ? new Uri(Pictures, path) : Address(path);

    /// <summary>Names, each once; null if nothing is said.</summary>
    public static IReadOnlyList<string>? Names(IEnumerable<string?>? names)
        => names is null ? null : [.. names.Select(Text).OfType<string>().Distinct(StringComparer.Ordinal)];
}
