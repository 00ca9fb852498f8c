namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>When plays of one kind last changed.</summary>
internal sealed record TraktActivity
{
    public string? WatchedAt { get; init; }
}
