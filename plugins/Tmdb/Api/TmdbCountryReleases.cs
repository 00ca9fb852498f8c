using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>Releases of a film, or the age rating of a series, in a country.</summary>
internal sealed record TmdbCountryReleases
{
    [JsonPropertyName("iso_3166_1")]
    public string? Country { get; init; }

    public string? Rating { get; init; }

    public IReadOnlyList<TmdbRelease>? ReleaseDates { get; init; }
}
