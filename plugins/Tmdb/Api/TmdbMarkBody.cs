using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>A title to put on, or take off, the watchlist or the favourites; the one that is not meant is left out.</summary>
internal sealed record TmdbMarkBody
{
    public required string MediaType { get; init; }

    public required long MediaId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Watchlist { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Favorite { get; init; }
}
