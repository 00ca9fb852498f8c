namespace MediaBridge.Plugins.JustWatch.Api;

/// <summary>Ids elsewhere.</summary>
internal sealed record JustWatchExternalIds
{
    public string? ImdbId { get; init; }

    public string? TmdbId { get; init; }
}
