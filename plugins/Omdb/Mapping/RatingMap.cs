using System.Globalization;
using MediaBridge.Plugins.Omdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Omdb.Mapping;

/// <summary>Ratings of all sources, each on its own scale.</summary>
internal static class RatingMap
{
    private const string Imdb = "Internet Movie Database";
    private const string Tomatoes = "Rotten Tomatoes";
    private const string Metacritic = "Metacritic";

    public static IReadOnlyList<Rating>? Of(OmdbTitle title)
    {
        var all = (title.Ratings ?? []).OfType<OmdbRating>().Select(r => Make(r.Source, r.Value, title)).ToList();

        // Search engines and old answers have the fields only.
        all.Add(Make(Imdb, Values.Text(title.ImdbRating) is { } mark ? mark + "/10" : null, title));
        all.Add(Make(Metacritic, Values.Text(title.Metascore) is { } score ? score + "/100" : null, title));
        var ratings = all.OfType<Rating>().DistinctBy(r => r.Site, StringComparer.Ordinal).ToList();
        return ratings.Count == 0 ? null : ratings;
    }

    private static Rating? Make(string? source, string? value, OmdbTitle title)
    {
        if (Values.Text(source) is not { } name || Mark(value) is not var (mark, max))
        {
            return null;
        }

        return name switch
        {
            Imdb => Rating.OfSite("imdb", mark, max, Values.Whole(title.ImdbVotes)),
            Tomatoes => Critics("rottentomatoes", mark, max),
            Metacritic => Critics("metacritic", mark, max),
            _ => Rating.OfSite(Slug(name), mark, max),
        };
    }

    private static Rating Critics(string site, decimal mark, decimal max) => new() { Value = mark, Scale = new Scale(0, max, 1), Whose = Rating.CriticsMark, Site = site };

    /// <summary>The mark and the highest one: 8.8/10, 79%, 66/100.</summary>
    private static (decimal Mark, decimal Max)? Mark(string? value)
    {
        var text = Values.Text(value);
        if (text?.EndsWith('%') == true)
        {
            return Number(text[..^1]) is >= 0 and <= 100 and var share ? (share, 100) : null;
        }

        return text?.Split('/') is [var mark, var of] && Number(of) is > 0 and <= 1000 and var max && Number(mark) is >= 0 and var number && number <= max ? (number, max) : null;
    }

    private static decimal? Number(string text)
        => decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Slug(string name) => string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
