using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Simkl.Api;

/// <summary>When what was changed last.</summary>
internal sealed record SimklActivities
{
    /// <summary>What <see cref="Removed"/> is where the service does not say.</summary>
    public const string Unknown = "- - -";

    /// <summary>Anything.</summary>
    public string? All { get; init; }

    [JsonPropertyName("tv_shows")]
    public Part? Shows { get; init; }

    public Part? Anime { get; init; }

    public Part? Movies { get; init; }

    /// <summary>When titles were last taken out of the library: such changes are in no delta.</summary>
    [JsonIgnore]
    public string Removed => string.Join(' ', new[] { Movies, Shows, Anime }.Select(p => p?.RemovedFromList ?? "-"));

    internal sealed record Part
    {
        [JsonPropertyName("removed_from_list")]
        public string? RemovedFromList { get; init; }
    }
}
