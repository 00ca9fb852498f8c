namespace MediaBridge.Plugins.JustWatch.Api;

/// <summary>What went wrong.</summary>
internal sealed record JustWatchError
{
    public string? Message { get; init; }
}
