using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Tvdb.Api;

/// <summary>The sign-in.</summary>
internal sealed record TvdbLogin
{
    [JsonPropertyName("apikey")]
    public required string ApiKey { get; init; }

    [JsonPropertyName("pin")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Pin { get; init; }
}
