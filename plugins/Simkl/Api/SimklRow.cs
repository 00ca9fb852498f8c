using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Simkl.Api;

/// <summary>A title of a library: it is on exactly one list, its status.</summary>
internal sealed record SimklRow
{
    /// <summary>watching, plantowatch, hold, dropped or completed.</summary>
    public string? Status { get; init; }

    [JsonPropertyName("user_rating")]
    public decimal? UserRating { get; init; }

    [JsonPropertyName("user_rated_at")]
    public string? UserRatedAt { get; init; }

    [JsonPropertyName("last_watched_at")]
    public string? LastWatchedAt { get; init; }

    [JsonPropertyName("added_to_watchlist_at")]
    public string? AddedAt { get; init; }

    [JsonPropertyName("watched_episodes_count")]
    public int? WatchedEpisodes { get; init; }

    /// <summary>The person's note; in backups.</summary>
    public SimklMemo? Memo { get; init; }

    /// <summary>For anime: tv, movie, ova and others.</summary>
    [JsonPropertyName("anime_type")]
    public string? AnimeType { get; init; }

    public SimklTitle? Movie { get; init; }

    public SimklTitle? Show { get; init; }

    /// <summary>Where only ids were asked for.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Ids { get; init; }

    /// <summary>The episodes that were watched.</summary>
    public IReadOnlyList<SimklSeason>? Seasons { get; init; }

    [JsonIgnore]
    public string? Note => string.IsNullOrWhiteSpace(Memo?.Text) ? null : Memo.Text.Trim();

    [JsonIgnore]
    public SimklTitle? Title => Movie ?? Show ?? (Ids is null ? null : new SimklTitle { Ids = Ids });

    internal sealed record SimklMemo
    {
        public string? Text { get; init; }
    }
}
