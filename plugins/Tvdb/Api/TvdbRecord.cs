using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Tvdb.Api;

/// <summary>A series or film, with what was asked for.</summary>
internal sealed record TvdbRecord
{
    public long Id { get; init; }

    public string? Name { get; init; }

    public string? Slug { get; init; }

    public string? Year { get; init; }

    public string? Overview { get; init; }

    public string? FirstAired { get; init; }

    public string? LastAired { get; init; }

    public int? AverageRuntime { get; init; }

    public int? Runtime { get; init; }

    public TvdbNamed? Status { get; init; }

    public string? OriginalCountry { get; init; }

    public string? OriginalLanguage { get; init; }

    public string? Image { get; init; }

    /// <summary>Number of the type of seasons that the site shows.</summary>
    public int? DefaultSeasonType { get; init; }

    public IReadOnlyList<TvdbSeason?>? Seasons { get; init; }

    public TvdbTexts? Translations { get; init; }

    public IReadOnlyList<TvdbAlias?>? Aliases { get; init; }

    public IReadOnlyList<TvdbNamed?>? Genres { get; init; }

    public IReadOnlyList<TvdbArtwork?>? Artworks { get; init; }

    public IReadOnlyList<TvdbCharacter?>? Characters { get; init; }

    public IReadOnlyList<TvdbContentRating?>? ContentRatings { get; init; }

    public IReadOnlyList<TvdbRemoteId?>? RemoteIds { get; init; }

    public IReadOnlyList<TvdbTrailer?>? Trailers { get; init; }

    public IReadOnlyList<TvdbNamed?>? Lists { get; init; }

    public IReadOnlyList<TvdbNamed?>? Tags { get; init; }

    public IReadOnlyList<TvdbNamed?>? TagOptions { get; init; }

    public TvdbNamed? OriginalNetwork { get; init; }

    public IReadOnlyList<TvdbNamed?>? Studios { get; init; }

    /// <summary>Of series a list, of films lists by what the companies did.</summary>
    public JsonElement? Companies { get; init; }

    public IReadOnlyList<TvdbRelease?>? Releases { get; init; }

    [JsonPropertyName("first_release")]
    public TvdbRelease? FirstRelease { get; init; }

    [JsonPropertyName("spoken_languages")]
    public IReadOnlyList<string?>? SpokenLanguages { get; init; }
}
