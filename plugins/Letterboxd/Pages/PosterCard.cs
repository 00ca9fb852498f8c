using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Pages;

/// <summary>A film on a page: its poster, and what stands below it.</summary>
internal sealed record PosterCard
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public int? Year { get; init; }

    /// <summary>The code of its short address.</summary>
    public string? Code { get; init; }

    /// <summary>The mark of the page's owner, in half stars.</summary>
    public decimal? Stars { get; init; }

    /// <summary>The film's page.</summary>
    public string Address => $"https://letterboxd.com/film/{Slug}/";

    /// <summary>Reads a card; null if it names no film.</summary>
    /// <param name="poster">The element with the film's data.</param>
    public static PosterCard? Of(IElement poster)
    {
        var slug = Attribute(poster, "data-item-slug", "data-film-slug")?.Trim('/').Split('/')[^1];
        var text = Attribute(poster, "data-item-full-display-name", "data-item-name", "data-film-name") ?? poster.QuerySelector("img[alt]")?.GetAttribute("alt");
        if (slug is null || !FilmIds.IsCode(slug) || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var (name, year) = Split(text.Trim());
        return new PosterCard { Slug = slug, Name = name, Year = year ?? Cells.Year(Attribute(poster, "data-film-release-year")), Code = CodeOf(poster), Stars = StarsOf(poster.Closest("li") ?? poster) };
    }

    /// <summary>The film, without what is personal.</summary>
    public MediaItem ToItem() => new()
    {
        Title = Name,
        Year = Year,
        Ids = [new ExternalId(IdSchemes.Letterboxd, Slug), .. Code is null ? Array.Empty<ExternalId>() : [new ExternalId(FilmIds.Short, Code)]],
        Provenance = new Provenance { Page = new Uri(Address) },
    };

    private static (string Name, int? Year) Split(string text)
    {
        var open = text.EndsWith(')') ? text.LastIndexOf('(') : -1;
        return open > 0 && text.Length - open == 6 && Cells.Year(text[(open + 1)..^1]) is { } year ? (text[..open].TrimEnd(), year) : (text, null);
    }

    private static string? CodeOf(IElement poster)
    {
        if (Attribute(poster, "data-postered-identifier") is not { } json)
        {
            return null;
        }

        try
        {
            using var identifier = JsonDocument.Parse(json);
            return identifier.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("lid", out var lid) && lid.ValueKind == JsonValueKind.String && FilmIds.IsCode(lid.GetString()!) ? lid.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Half stars, which classes of elements count from 1 to 10.</summary>
    private static decimal? StarsOf(IElement card)
    {
        var marked = card.QuerySelector("span.rating")?.ClassList.FirstOrDefault(c => c.StartsWith("rated-", StringComparison.Ordinal))?["rated-".Length..] ?? card.GetAttribute("data-owner-rating");
        return int.TryParse(marked, NumberStyles.None, CultureInfo.InvariantCulture, out var mark) && mark is >= 1 and <= 10 ? mark / 2m : null;
    }

    private static string? Attribute(IElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.GetAttribute(name) is { } value && !string.IsNullOrWhiteSpace(value))
            {
                return value;
            }
        }

        return null;
    }
}
