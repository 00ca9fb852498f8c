namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>What came of a write: numbers, and what Trakt does not know. No row has an answer of its own.</summary>
internal sealed record TraktWritten
{
    public TraktCounts? Added { get; init; }

    public TraktCounts? Updated { get; init; }

    public TraktCounts? Existing { get; init; }

    public TraktCounts? Deleted { get; init; }

    public TraktWrite? NotFound { get; init; }

    /// <summary>How many rows were added or were there.</summary>
    public int Taken => (Added?.All ?? 0) + (Updated?.All ?? 0) + (Existing?.All ?? 0);
}
