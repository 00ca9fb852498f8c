namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>An episode: in lists, in <c>/find</c>, and in full with what was appended.</summary>
internal sealed record TmdbEpisode
{
    public long Id { get; init; }

    /// <summary>Number of the series; in lists only.</summary>
    public long? ShowId { get; init; }

    public int? SeasonNumber { get; init; }

    public int? EpisodeNumber { get; init; }

    public string? Name { get; init; }

    public string? Overview { get; init; }

    public string? AirDate { get; init; }

    public int? Runtime { get; init; }

    public string? StillPath { get; init; }

    public decimal? VoteAverage { get; init; }

    public long? VoteCount { get; init; }

    public decimal? Rating { get; init; }

    /// <summary>In lists: its crew.</summary>
    public IReadOnlyList<TmdbCredit>? Crew { get; init; }

    /// <summary>In lists: its guests.</summary>
    public IReadOnlyList<TmdbCredit>? GuestStars { get; init; }

    /// <summary>In groups: its place, from 0.</summary>
    public int? Order { get; init; }

    public TmdbExternalIds? ExternalIds { get; init; }

    public TmdbCredits? Credits { get; init; }

    public TmdbImages? Images { get; init; }

    public TmdbVideos? Videos { get; init; }

    public TmdbTranslations? Translations { get; init; }
}
