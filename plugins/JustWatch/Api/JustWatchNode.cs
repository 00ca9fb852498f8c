using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.JustWatch.Api;

/// <summary>A film or series. Offers come below a name for each country that was asked for.</summary>
internal sealed record JustWatchNode
{
    public string? Id { get; init; }

    /// <summary>MOVIE or SHOW.</summary>
    public string? ObjectType { get; init; }

    public JustWatchContent? Content { get; init; }

    public JustWatchEntry? WatchlistEntryV2 { get; init; }

    /// <summary>All other fields. A generated reader cannot fill it by init.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}
