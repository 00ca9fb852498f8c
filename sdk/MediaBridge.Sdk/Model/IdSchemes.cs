using System.Collections.Frozen;

namespace MediaBridge.Sdk;

/// <summary>Well-known schemes of <see cref="ExternalId"/>. The set is open: a plugin may use its own, prefixed with its id.</summary>
public static class IdSchemes
{
    /// <summary>IMDb title, such as <c>tt0133093</c>.</summary>
    public const string Imdb = "imdb";

    /// <summary>IMDb person, such as <c>nm0000206</c>.</summary>
    public const string ImdbName = "imdb.name";

    /// <summary>TMDB film, such as <c>603</c>.</summary>
    public const string TmdbMovie = "tmdb.movie";

    /// <summary>TMDB series, such as <c>1396</c>.</summary>
    public const string TmdbTv = "tmdb.tv";

    /// <summary>TMDB season, by its own number.</summary>
    public const string TmdbSeason = "tmdb.season";

    /// <summary>TMDB episode, by its own number.</summary>
    public const string TmdbEpisode = "tmdb.episode";

    /// <summary>TMDB person.</summary>
    public const string TmdbPerson = "tmdb.person";

    /// <summary>TMDB collection of films.</summary>
    public const string TmdbCollection = "tmdb.collection";

    /// <summary>TheTVDB series.</summary>
    public const string TvdbSeries = "tvdb.series";

    /// <summary>TheTVDB episode.</summary>
    public const string TvdbEpisode = "tvdb.episode";

    /// <summary>TheTVDB film.</summary>
    public const string TvdbMovie = "tvdb.movie";

    /// <summary>Trakt film, by number.</summary>
    public const string TraktMovie = "trakt.movie";

    /// <summary>Trakt series, by number.</summary>
    public const string TraktShow = "trakt.show";

    /// <summary>FilmAffinity title, by number.</summary>
    public const string FilmAffinity = "filmaffinity";

    /// <summary>Letterboxd film, by the slug of its page, such as <c>thief</c>.</summary>
    public const string Letterboxd = "letterboxd";

    /// <summary>A folder or file below a scanned root, written <c>root/relative/path</c> with forward slashes.</summary>
    public const string FilePath = "files.path";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = FrozenSet.Create(
        StringComparer.Ordinal,
        Imdb, ImdbName, TmdbMovie, TmdbTv, TmdbSeason, TmdbEpisode, TmdbPerson, TmdbCollection, TvdbSeries, TvdbEpisode, TvdbMovie, TraktMovie, TraktShow, FilmAffinity, Letterboxd, FilePath).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A scheme as text: that of a well-known one is there already.</summary>
    internal static string TextOf(ReadOnlySpan<char> scheme) => Known.TryGetValue(scheme, out var known) ? known : scheme.ToString();
}
