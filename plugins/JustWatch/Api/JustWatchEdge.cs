namespace MediaBridge.Plugins.JustWatch.Api;

/// <summary>A place in a page.</summary>
internal sealed record JustWatchEdge
{
    public JustWatchNode? Node { get; init; }
}
