using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>A spoken language.</summary>
internal sealed record TmdbLanguage
{
    [JsonPropertyName("iso_639_1")]
    public string? Code { get; init; }
}
