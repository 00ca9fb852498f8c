using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>A film or series as lists, searches and <c>/find</c> give it. Films have title and release date, series name and first air date.</summary>
internal sealed record TmdbTitle
{
    public long Id { get; init; }

    public string? MediaType { get; init; }

    public string? Title { get; init; }

    public string? Name { get; init; }

    public string? OriginalTitle { get; init; }

    public string? OriginalName { get; init; }

    public string? OriginalLanguage { get; init; }

    public string? Overview { get; init; }

    public string? ReleaseDate { get; init; }

    public string? FirstAirDate { get; init; }

    public string? PosterPath { get; init; }

    public decimal? VoteAverage { get; init; }

    public long? VoteCount { get; init; }

    /// <summary>The account's own mark, in lists of rated titles.</summary>
    public decimal? Rating { get; init; }

    /// <summary>Whether it is a series, where the list does not tell by its name.</summary>
    [JsonIgnore]
    public bool IsSeries => MediaType is "tv" || (MediaType is null && Title is null && Name is not null);
}
