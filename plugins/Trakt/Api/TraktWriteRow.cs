namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>One thing that is written, or that Trakt did not find.</summary>
internal sealed record TraktWriteRow
{
    public TraktIds? Ids { get; init; }

    public string? WatchedAt { get; init; }

    public int? Rating { get; init; }

    public string? RatedAt { get; init; }
}
