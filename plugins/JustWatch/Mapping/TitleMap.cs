using System.Globalization;
using System.Text.Json;
using MediaBridge.Plugins.JustWatch.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.JustWatch.Mapping;

/// <summary>Items of JustWatch's titles.</summary>
internal static class TitleMap
{
    /// <summary>Scheme of the ids of JustWatch itself: tm92641 for a film, ts20233 for a series.</summary>
    public const string Scheme = "justwatch";

    /// <summary>Title, year and ids; null for what is neither film nor series, or has no title.</summary>
    public static MediaItem? Bare(JustWatchNode node)
    {
        var content = node.Content;
        if (Text(node.Id) is not { Length: <= 100 } id || id.Any(char.IsControl) || Text(content?.Title) is not { } title || node.ObjectType is not ("MOVIE" or "SHOW"))
        {
            return null;
        }

        var isSeries = node.ObjectType == "SHOW";
        return new MediaItem
        {
            Kind = isSeries ? ItemKinds.Series : ItemKinds.Movie,
            Title = title,
            Year = content!.OriginalReleaseYear is > 1800 and < 2200 ? content.OriginalReleaseYear : Date(content.OriginalReleaseDate)?.Year,
            Ids = [new ExternalId(Scheme, id), .. Elsewhere(content.ExternalIds, isSeries)],
        };
    }

    /// <summary>All that is told.</summary>
    public static MediaItem? Full(JustWatchNode node, string poster)
        => Bare(node) is not { } item ? null : item with
        {
            Description = Describe(node.Content!),
            Ratings = Ratings(node.Content!.Scoring),
            Artwork = Poster(node.Content.PosterUrl, poster) is { } address ? [new Artwork { Role = Artwork.Poster, Id = "poster", Url = address }] : null,
            Provenance = Text(node.Content.FullPath) is { } path && path[0] == '/' ? new Provenance { Page = new Uri($"https://www.justwatch.com{path}") } : null,
        };

    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static IEnumerable<ExternalId> Elsewhere(JustWatchExternalIds? ids, bool isSeries)
    {
        if (Text(ids?.ImdbId) is { Length: > 2 and <= 20 } imdb && imdb.StartsWith("tt", StringComparison.Ordinal) && imdb.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            yield return new ExternalId(IdSchemes.Imdb, imdb);
        }

        if (long.TryParse(ids?.TmdbId, NumberStyles.None, CultureInfo.InvariantCulture, out var tmdb) && tmdb > 0)
        {
            yield return new ExternalId(isSeries ? IdSchemes.TmdbTv : IdSchemes.TmdbMovie, tmdb.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static Description Describe(JustWatchContent content) => new()
    {
        Overview = Text(content.ShortDescription),
        Runtime = content.Runtime is > 0 and < 100_000 ? TimeSpan.FromMinutes(content.Runtime.Value) : null,
        Released = Date(content.OriginalReleaseDate),
        Certification = Text(content.AgeCertification),
        Genres = content.Genres is { Count: > 0 } genres ? [.. genres.Select(g => GenreMap.Name(Text(g?.ShortName))).OfType<string>().Distinct(StringComparer.Ordinal)] : null,
    };

    private static List<Rating>? Ratings(JustWatchScoring? scoring)
    {
        var all = new List<Rating>();
        if (scoring?.ImdbScore is > 0 and <= 10 and var imdb)
        {
            all.Add(Rating.OfSite("imdb", imdb, 10, scoring.ImdbVotes is >= 0 and < long.MaxValue and var votes ? (long)votes : null));
        }

        if (scoring?.TmdbScore is > 0 and <= 10 and var tmdb)
        {
            all.Add(new Rating { Value = tmdb, Scale = new Scale(0, 10, 0.001m), Whose = Rating.SiteMark, Site = "tmdb" });
        }

        if (scoring?.TomatoMeter is >= 0 and <= 100 and var tomatoes)
        {
            all.Add(new Rating { Value = tomatoes, Scale = Scale.Percent, Whose = Rating.CriticsMark, Site = "rottentomatoes" });
        }

        // A share of people who liked it, from 0 to 1 with many decimals.
        if (scoring?.JwRating is >= 0 and <= 1 and var own)
        {
            all.Add(new Rating { Value = Math.Round(own * 100, MidpointRounding.AwayFromZero), Scale = Scale.Percent, Whose = Rating.SiteMark, Site = Scheme });
        }

        return all.Count == 0 ? null : all;
    }

    private static Uri? Poster(string? template, string size)
        => Text(template) is { } path && path[0] == '/' && Uri.TryCreate($"https://images.justwatch.com{path.Replace("{profile}", size, StringComparison.Ordinal).Replace("{format}", "jpg", StringComparison.Ordinal)}", UriKind.Absolute, out var address)
            ? address : null;

    private static DateOnly? Date(string? text)
        => DateOnly.TryParseExact(text?.Length > 10 ? text[..10] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
