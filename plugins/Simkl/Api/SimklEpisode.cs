using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Simkl.Api;

/// <summary>A watched episode, or one that was not found.</summary>
internal sealed record SimklEpisode
{
    public int? Number { get; init; }

    [JsonPropertyName("watched_at")]
    public string? WatchedAt { get; init; }
}
