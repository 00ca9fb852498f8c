namespace MediaBridge.Plugins.JustWatch.Api;

/// <summary>An entry of a list of the account.</summary>
internal sealed record JustWatchEntry
{
    public string? CreatedAt { get; init; }
}
