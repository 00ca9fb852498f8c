using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>A film or series in full, with what was appended to the answer.</summary>
internal sealed record TmdbDetails
{
    public long Id { get; init; }

    public string? ImdbId { get; init; }

    public string? Title { get; init; }

    public string? Name { get; init; }

    public string? OriginalTitle { get; init; }

    public string? OriginalName { get; init; }

    public string? OriginalLanguage { get; init; }

    public string? Overview { get; init; }

    public string? Tagline { get; init; }

    public string? ReleaseDate { get; init; }

    public string? FirstAirDate { get; init; }

    public string? LastAirDate { get; init; }

    public string? Status { get; init; }

    /// <summary>Of series: Scripted, Miniseries, Documentary, ….</summary>
    public string? Type { get; init; }

    /// <summary>Of films: first published on video.</summary>
    public bool? Video { get; init; }

    public int? Runtime { get; init; }

    public IReadOnlyList<int?>? EpisodeRunTime { get; init; }

    public string? Homepage { get; init; }

    public long? Budget { get; init; }

    public long? Revenue { get; init; }

    public decimal? VoteAverage { get; init; }

    public long? VoteCount { get; init; }

    public string? PosterPath { get; init; }

    public string? BackdropPath { get; init; }

    public IReadOnlyList<TmdbNamed>? Genres { get; init; }

    public IReadOnlyList<TmdbNamed>? ProductionCompanies { get; init; }

    public IReadOnlyList<TmdbNamed>? Networks { get; init; }

    public IReadOnlyList<TmdbNamed>? ProductionCountries { get; init; }

    public IReadOnlyList<string?>? OriginCountry { get; init; }

    public IReadOnlyList<TmdbLanguage>? SpokenLanguages { get; init; }

    public TmdbCollection? BelongsToCollection { get; init; }

    public IReadOnlyList<TmdbCredit>? CreatedBy { get; init; }

    /// <summary>Of series: its seasons without their episodes.</summary>
    public IReadOnlyList<TmdbSeason>? Seasons { get; init; }

    public int? NumberOfSeasons { get; init; }

    public int? NumberOfEpisodes { get; init; }

    public TmdbExternalIds? ExternalIds { get; init; }

    public TmdbCredits? Credits { get; init; }

    public TmdbCredits? AggregateCredits { get; init; }

    public TmdbImages? Images { get; init; }

    public TmdbVideos? Videos { get; init; }

    public TmdbKeywords? Keywords { get; init; }

    public TmdbTranslations? Translations { get; init; }

    public TmdbAlternativeTitles? AlternativeTitles { get; init; }

    /// <summary>Of films: releases and their age ratings by country.</summary>
    public TmdbReleases? ReleaseDates { get; init; }

    /// <summary>Of series: age ratings by country.</summary>
    public TmdbReleases? ContentRatings { get; init; }

    /// <summary>Whether it is a series.</summary>
    [JsonIgnore]
    public bool IsSeries => Name is not null && Title is null;
}
