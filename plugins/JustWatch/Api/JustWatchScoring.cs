namespace MediaBridge.Plugins.JustWatch.Api;

/// <summary>Marks of others: IMDb and TMDB of 10, Rotten Tomatoes in per cent, its own from 0 to 1.</summary>
internal sealed record JustWatchScoring
{
    public decimal? ImdbScore { get; init; }

    public decimal? ImdbVotes { get; init; }

    public decimal? TmdbScore { get; init; }

    public decimal? TomatoMeter { get; init; }

    public decimal? JwRating { get; init; }
}
