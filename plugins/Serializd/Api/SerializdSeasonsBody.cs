using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Serializd.Api;

/// <summary>Seasons of a series. Written with underlines: other names are answered with 500.</summary>
internal sealed class SerializdSeasonsBody
{
    [JsonPropertyName("show_id")]
    public required long ShowId { get; init; }

    [JsonPropertyName("season_ids")]
    public required IReadOnlyList<long> SeasonIds { get; init; }
}
