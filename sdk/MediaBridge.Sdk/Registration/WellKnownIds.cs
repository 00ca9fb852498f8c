namespace MediaBridge.Sdk;

/// <summary>How the ids of the well-known schemes look; sources: the services' own addresses.</summary>
internal static class WellKnownIds
{
    private static readonly string[] Film = [ItemKinds.Movie];
    private static readonly string[] Show = [ItemKinds.Series];

    public static IReadOnlyList<IdInfo> All { get; } =
    [
        new() { Scheme = IdSchemes.Imdb, Name = "IMDb", Prefix = "tt", Digits = 7, Pages = ["imdb.com/title/{id}", "imdb.com/*/title/{id}"] },
        new() { Scheme = IdSchemes.TmdbMovie, Name = "TMDB", Kinds = Film, Pages = ["themoviedb.org/movie/{id}", "themoviedb.org/movie/{id}-*"] },
        new() { Scheme = IdSchemes.TmdbTv, Name = "TMDB", Kinds = Show, Pages = ["themoviedb.org/tv/{id}", "themoviedb.org/tv/{id}-*"] },
        new() { Scheme = IdSchemes.TvdbSeries, Name = "TheTVDB", Kinds = Show, Pages = ["thetvdb.com/dereferrer/series/{id}"] },
        new() { Scheme = IdSchemes.TvdbMovie, Name = "TheTVDB", Kinds = Film, Pages = ["thetvdb.com/dereferrer/movie/{id}"] },
        new() { Scheme = IdSchemes.TvdbEpisode, Name = "TheTVDB", Kinds = [ItemKinds.Episode], Pages = ["thetvdb.com/dereferrer/episode/{id}"] },
        new() { Scheme = IdSchemes.TraktMovie, Name = "Trakt", Kinds = Film },
        new() { Scheme = IdSchemes.TraktShow, Name = "Trakt", Kinds = Show },
        new() { Scheme = IdSchemes.FilmAffinity, Name = "FilmAffinity", Digits = 6, Pages = ["filmaffinity.com/es/film{id}.html", "filmaffinity.com/*/film{id}.html"] },
        new() { Scheme = IdSchemes.Letterboxd, Name = "Letterboxd", Kinds = Film, Digits = 0, Pages = ["letterboxd.com/film/{id}"] },
    ];
}
