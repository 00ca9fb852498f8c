namespace MediaBridge.Sdk;

/// <summary>How a read ended.</summary>
public sealed record SnapshotInfo
{
    /// <summary>Whether everything was read.</summary>
    public bool Complete { get; init; }

    /// <summary>The number of items that the service announced, if it did; the engine compares it with what came.</summary>
    public long? Announced { get; init; }

    /// <summary>Why it is incomplete, in a sentence for people.</summary>
    public string? Reason { get; init; }
}
