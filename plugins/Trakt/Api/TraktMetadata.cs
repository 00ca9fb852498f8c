using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>What a collected copy is like.</summary>
internal sealed record TraktMetadata
{
    public string? MediaType { get; init; }

    public string? Resolution { get; init; }

    public string? Hdr { get; init; }

    public string? Audio { get; init; }

    public string? AudioChannels { get; init; }

    [JsonPropertyName("3d")]
    public bool? Is3D { get; init; }
}
