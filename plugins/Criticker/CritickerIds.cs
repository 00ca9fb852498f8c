using System.Text.RegularExpressions;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Criticker;

/// <summary>Ids of Criticker: what stands in the addresses of its pages, and the numbers in its XML.</summary>
internal static partial class CritickerIds
{
    /// <summary>A film, by the slug of its page.</summary>
    public const string Film = "criticker.film";

    /// <summary>A series, by the slug of its page.</summary>
    public const string Series = "criticker.tv";

    /// <summary>A title of either kind, by its number.</summary>
    public const string Number = "criticker";

    /// <summary>The id in the address of a page; null if it is none.</summary>
    public static ExternalId? OfPage(string? address) => address is not null && Page().Match(address) is { Success: true } page
        ? new ExternalId(page.Groups["kind"].ValueSpan.Equals("tv", StringComparison.OrdinalIgnoreCase) ? Series : Film, page.Groups["slug"].Value)
        : (ExternalId?)null;

    /// <summary>The page of an item; null if it has no id of one.</summary>
    public static string? PageOf(MediaItem item)
        => item.Id(Film) is { } film ? $"https://www.criticker.com/film/{film.Value}/" : item.Id(Series) is { } series ? $"https://www.criticker.com/tv/{series.Value}/" : null;

    /// <summary>The id of a number; null if the text is none.</summary>
    public static ExternalId? OfNumber(string? text) => text is { Length: > 0 and < 12 } && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 ? new ExternalId(Number, text) : (ExternalId?)null;

    /// <summary>The id of a title at IMDb, in any of its forms; null if it is none.</summary>
    public static ExternalId? OfImdb(string? text) => text is not null && Title().Match(text) is { Success: true } found ? new ExternalId(IdSchemes.Imdb, found.Value.ToLowerInvariant()) : (ExternalId?)null;

    [GeneratedRegex(@"criticker\.com/(?<kind>film|tv)/(?<slug>[A-Za-z0-9_-]{1,200})(?![A-Za-z0-9_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Page();

    [GeneratedRegex("(?<![a-z0-9])tt[0-9]{5,12}(?![a-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Title();
}
