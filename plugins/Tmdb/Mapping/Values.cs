using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Mapping;

/// <summary>Values as TMDB writes them: what is not known is null, empty or 0.</summary>
internal static class Values
{
    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static DateOnly? Date(string? text)
        => DateOnly.TryParseExact(text?.Length > 10 ? text[..10] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static TimeSpan? Minutes(int? minutes) => minutes is > 0 and < 100_000 ? TimeSpan.FromMinutes(minutes.Value) : null;

    public static Uri? Address(string? text)
        => Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    /// <summary>Names, each once; null if nothing is said.</summary>
    public static IReadOnlyList<string>? Names(IEnumerable<string?>? names)
        => names is null ? null : [.. names.Select(Text).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>A BCP 47 tag; TMDB writes xx for no language and cn for Cantonese.</summary>
    public static string? Language(string? code) => Text(code) switch { null or "xx" => null, "cn" => "yue", var other => other };

    /// <summary>The average mark of its users, exactly; 0 without votes is none.</summary>
    public static Rating? SiteRating(decimal? average, long? votes)
        => average is > 0 and <= 10 && votes is not 0
            ? new Rating { Value = average.Value, Scale = new Scale(0, 10, 0.001m), Whose = Rating.SiteMark, Site = TmdbClient.Service, Votes = votes }
            : null;
}
