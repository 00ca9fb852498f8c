using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>Texts in one language of one country.</summary>
internal sealed record TmdbTranslation
{
    [JsonPropertyName("iso_3166_1")]
    public string? Country { get; init; }

    [JsonPropertyName("iso_639_1")]
    public string? Language { get; init; }

    public TmdbTexts? Data { get; init; }
}
