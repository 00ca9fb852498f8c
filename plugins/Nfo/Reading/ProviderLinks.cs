using System.Text.RegularExpressions;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>Finds ids in text: addresses of IMDb, TMDB, TheTVDB, Trakt, AniDB and FilmAffinity pages, and bare IMDb ids.</summary>
internal static partial class ProviderLinks
{
    private const int MostLinks = 20;

    public static IReadOnlyList<ProviderLink> Find(string text)
    {
        var found = new List<ProviderLink>();
        foreach (Match match in Link().Matches(text))
        {
            if (Read(match) is { } link && !found.Contains(link))
            {
                found.Add(link);
                if (found.Count == MostLinks)
                {
                    break;
                }
            }
        }

        return found;
    }

    private static ProviderLink? Read(Match match)
    {
        if (Value("imdb") is { } imdb)
        {
            return new ProviderLink(IdSchemes.Imdb, imdb.ToLowerInvariant());
        }

        if (Value("tmdb") is { } tmdb)
        {
            return Value("tmdbkind")!.ToLowerInvariant() switch
            {
                "movie" => new ProviderLink(IdSchemes.TmdbMovie, tmdb),
                "tv" => new ProviderLink(IdSchemes.TmdbTv, tmdb),
                _ => new ProviderLink(IdSchemes.TmdbCollection, tmdb),
            };
        }

        return Value("tvdb") is { } tvdb ? new ProviderLink(IdSchemes.TvdbSeries, tvdb)
            : Value("anidb") is { } anidb ? new ProviderLink("anidb", anidb)
            : Value("fa") is { } fa ? new ProviderLink(IdSchemes.FilmAffinity, fa)
            : null;

        string? Value(string group) => match.Groups[group] is { Success: true } g ? g.Value.TrimStart('0') is { Length: > 0 } v && group != "imdb" ? v : g.Value : null;
    }

    [GeneratedRegex(@"(?<![a-z0-9])(?<imdb>tt[0-9]{7,10})(?![0-9])|themoviedb\.org/(?<tmdbkind>movie|tv|collection)/(?<tmdb>[0-9]{1,10})|thetvdb\.com/(?:\?tab=series&(?:amp;)?id=|dereferrer/series/|series/)(?<tvdb>[0-9]{1,10})(?![a-z0-9-])|anidb\.net/anime/(?<anidb>[0-9]{1,10})|filmaffinity\.com/[a-z]{2}/film(?<fa>[0-9]{1,10})\.html", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
