using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>A video elsewhere.</summary>
internal sealed record TmdbVideo
{
    public string? Key { get; init; }

    public string? Site { get; init; }

    public string? Type { get; init; }

    public bool? Official { get; init; }

    public int? Size { get; init; }

    [JsonPropertyName("iso_639_1")]
    public string? Language { get; init; }
}
