using AngleSharp.Html.Dom;

namespace MediaBridge.Plugins.FilmAffinity.Pages;

/// <summary>An edition of the site: its language, and the order in which it writes dates.</summary>
internal sealed record Edition
{
    /// <summary>The first part of its addresses.</summary>
    public required string Code { get; init; }

    /// <summary>Its language, <c>es</c> or <c>en</c>.</summary>
    public string Language => Code is "en" or "us" or "uk" or "ie" or "au" or "ca" ? "en" : "es";

    /// <summary>Whether <c>03/04/2020</c> is in March.</summary>
    public bool MonthFirst => Code is "en" or "us" or "ca";

    /// <summary>The edition that a wanted language (BCP 47) is best served by.</summary>
    public Edition For(string? language)
    {
        if (string.IsNullOrEmpty(language))
        {
            return this;
        }

        var parts = language.ToLowerInvariant().Split('-');
        var code = parts switch
        {
            ["es", "mx" or "ar" or "cl" or "co" or "uy" or "pe" or "ec" or "ve" or "cr" or "bo"] => parts[1],
            ["en", "us" or "ie" or "au" or "ca"] => parts[1],
            ["en", "gb"] => "uk",
            ["es", ..] => "es",
            ["en", ..] => "en",
            _ => Code,
        };
        return parts[0] == Language && parts.Length == 1 ? this : new Edition { Code = code };
    }

    /// <summary>The edition that a page says it is of; null if it does not.</summary>
    public static Edition? Of(IHtmlDocument page)
    {
        string?[] addresses =
        [
            page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"),
            page.QuerySelector("meta[property='og:url']")?.GetAttribute("content"),
            page.QuerySelector("a[href*='/film']")?.GetAttribute("href"),
        ];
        foreach (var address in addresses)
        {
            var parts = (address ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
            if (parts.FirstOrDefault(p => p.Length == 2 && p.All(char.IsAsciiLetterLower)) is { } code)
            {
                return new Edition { Code = code };
            }
        }

        return page.DocumentElement.GetAttribute("lang") is { Length: >= 2 } lang ? new Edition { Code = lang[..2].ToLowerInvariant() } : null;
    }
}
