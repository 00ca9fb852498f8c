namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>What <c>/find</c> has for a foreign id.</summary>
internal sealed record TmdbFound
{
    public IReadOnlyList<TmdbTitle>? MovieResults { get; init; }

    public IReadOnlyList<TmdbTitle>? TvResults { get; init; }

    public IReadOnlyList<TmdbEpisode>? TvEpisodeResults { get; init; }

    public IReadOnlyList<TmdbEpisode>? TvSeasonResults { get; init; }
}
