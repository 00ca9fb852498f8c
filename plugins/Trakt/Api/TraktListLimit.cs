namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>How long a list may be.</summary>
internal sealed record TraktListLimit
{
    public int? ItemCount { get; init; }
}
