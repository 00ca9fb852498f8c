using System.Globalization;
using System.Text;
using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Formats;

/// <summary>The cells that name a film to the import.</summary>
internal static class FilmCells
{
    public static readonly string[] Columns = ["LetterboxdURI", "tmdbID", "imdbID", "Title", "Year", "Directors"];

    private const int FewestDigits = 7;

    /// <summary>Why the import cannot take an item; null if it can.</summary>
    public static string? WhyNot(MediaItem item)
    {
        var isKnown = item.Id(IdSchemes.TmdbMovie) is not null || FilmIds.AddressOf(item) is not null;
        return item.Kind != ItemKinds.Movie && !isKnown ? $"Letterboxd holds films only, and this is of the kind {item.Kind}"
            : !isKnown && Imdb(item) is null && Plain(item.Title) is not { Length: > 0 } ? "it has neither a title nor an id that Letterboxd knows"
            : null;
    }

    /// <summary>The cells, in the order of <see cref="Columns"/>.</summary>
    public static string?[] Of(MediaItem item, bool original) =>
    [
        FilmIds.AddressOf(item),
        item.Id(IdSchemes.TmdbMovie)?.Value is { } tmdb && tmdb.All(char.IsAsciiDigit) ? tmdb : null,
        Imdb(item),
        Plain(original && !string.IsNullOrWhiteSpace(item.OriginalTitle) ? item.OriginalTitle : item.Title),
        item.Year?.ToString(CultureInfo.InvariantCulture),
        Plain(string.Join(", ", item.People?.Where(p => p.Role == Person.Director).Select(p => p.Name) ?? [])),
    ];

    /// <summary>Text without what would break a reader: control characters, and half characters that are no text.</summary>
    public static string? Plain(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return string.Concat(text.ReplaceLineEndings("\n").EnumerateRunes().Select(r => Rune.IsControl(r) && r.Value != '\n' ? " " : r.ToString())).Trim();
    }

    private static string? Imdb(MediaItem item)
        => item.Id(IdSchemes.Imdb)?.Value is { } id && id.StartsWith("tt", StringComparison.Ordinal) && id.Length >= 2 + FewestDigits && id.Skip(2).All(char.IsAsciiDigit) ? id : null;
}
