using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Serializd.Api;

/// <summary>An entry of the diary: of a series, a season, or an episode.</summary>
internal sealed record SerializdReview
{
    public long? Id { get; init; }

    public long? ShowId { get; init; }

    public string? ShowName { get; init; }

    public long? SeasonId { get; init; }

    public IReadOnlyList<SerializdSeason>? ShowSeasons { get; init; }

    public int? EpisodeNumber { get; init; }

    /// <summary>1 to 10; 0 or null for none.</summary>
    public decimal? Rating { get; init; }

    public string? ReviewText { get; init; }

    /// <summary>Whether it is a play, and not a mark alone.</summary>
    [JsonPropertyName("isLogged")]
    public bool? IsLogged { get; init; }

    /// <summary>As other answers call it.</summary>
    public bool? IsLog { get; init; }

    /// <summary>The day that the person gave.</summary>
    public string? Backdate { get; init; }

    public string? DateAdded { get; init; }
}
