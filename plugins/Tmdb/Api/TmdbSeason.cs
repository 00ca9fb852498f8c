namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>A season, with what was appended.</summary>
internal sealed record TmdbSeason
{
    public long Id { get; init; }

    public int? SeasonNumber { get; init; }

    public string? Name { get; init; }

    public string? Overview { get; init; }

    public string? AirDate { get; init; }

    public string? PosterPath { get; init; }

    public decimal? VoteAverage { get; init; }

    /// <summary>In the list of its series: how many it has.</summary>
    public int? EpisodeCount { get; init; }

    public IReadOnlyList<TmdbEpisode>? Episodes { get; init; }

    public TmdbExternalIds? ExternalIds { get; init; }

    public TmdbCredits? AggregateCredits { get; init; }

    public TmdbImages? Images { get; init; }

    public TmdbVideos? Videos { get; init; }

    public TmdbTranslations? Translations { get; init; }
}
