using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>Numbers by kind.</summary>
internal sealed record TraktCounts
{
    public int Movies { get; init; }

    public int Shows { get; init; }

    public int Seasons { get; init; }

    public int Episodes { get; init; }

    [JsonIgnore]
    public int All => Movies + Shows + Seasons + Episodes;
}
