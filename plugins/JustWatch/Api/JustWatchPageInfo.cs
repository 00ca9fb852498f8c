namespace MediaBridge.Plugins.JustWatch.Api;

/// <summary>Where the next page begins.</summary>
internal sealed record JustWatchPageInfo
{
    public bool HasNextPage { get; init; }

    public string? EndCursor { get; init; }
}
