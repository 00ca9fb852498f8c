namespace MediaBridge.Sdk;

/// <summary>What to download.</summary>
public sealed record DownloadRequest
{
    /// <summary>The address, http or https.</summary>
    public required Uri Url { get; init; }

    /// <summary>The item it belongs to, whose origin can renew a dead address.</summary>
    public MediaItem? Item { get; init; }

    /// <summary>Which of the item's pictures it is (<see cref="Artwork.Id"/>).</summary>
    public string? ArtworkId { get; init; }

    /// <summary>The most bytes that are taken; more is an error.</summary>
    public long MaxLength { get; init; } = 4L << 30;
}
