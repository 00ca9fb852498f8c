namespace MediaBridge.Plugins.JustWatch.Api;

/// <summary>A genre, by its three letters.</summary>
internal sealed record JustWatchGenre
{
    public string? ShortName { get; init; }
}
