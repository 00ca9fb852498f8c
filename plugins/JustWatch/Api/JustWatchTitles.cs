namespace MediaBridge.Plugins.JustWatch.Api;

/// <summary>A page of titles.</summary>
internal sealed record JustWatchTitles
{
    public IReadOnlyList<JustWatchEdge?>? Edges { get; init; }

    public JustWatchPageInfo? PageInfo { get; init; }

    public long? TotalCount { get; init; }
}
