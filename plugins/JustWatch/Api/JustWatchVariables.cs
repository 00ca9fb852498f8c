using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.JustWatch.Api;

/// <summary>Variables of a question; those that it does not have are left out.</summary>
internal sealed record JustWatchVariables
{
    public required string Country { get; init; }

    public required string Language { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JustWatchFilter? Filter { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? First { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? After { get; init; }
}
