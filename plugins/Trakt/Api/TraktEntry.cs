namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>A row of any list of Trakt: a play, a rating, a place on a list, something collected, something found. One of film, series, season and episode is what it is about.</summary>
internal sealed record TraktEntry
{
    /// <summary>Number of a play, or of a place on a list.</summary>
    public long? Id { get; init; }

    public string? Type { get; init; }

    public string? WatchedAt { get; init; }

    public string? RatedAt { get; init; }

    public string? ListedAt { get; init; }

    public string? CollectedAt { get; init; }

    public int? Rank { get; init; }

    public decimal? Rating { get; init; }

    public string? Notes { get; init; }

    /// <summary>How well it answers a search; only the order counts.</summary>
    public double? Score { get; init; }

    public TraktMetadata? Metadata { get; init; }

    public TraktTitle? Movie { get; init; }

    public TraktTitle? Show { get; init; }

    public TraktSeason? Season { get; init; }

    public TraktEpisode? Episode { get; init; }
}
