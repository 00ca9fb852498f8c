namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>How much an account holds.</summary>
internal sealed record TraktLimits
{
    public TraktListLimit? List { get; init; }

    public TraktListLimit? Watchlist { get; init; }
}
