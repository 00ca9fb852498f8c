namespace MediaBridge.Core.Caching;

/// <summary>A cached value. Never change its bytes.</summary>
internal sealed record CacheEntry
{
    /// <summary>The bytes.</summary>
    public required byte[] Body { get; init; }

    /// <summary>What else its owner needs to know, such as a status and headers.</summary>
    public string? Meta { get; init; }

    /// <summary>When it was stored or last confirmed.</summary>
    public required DateTimeOffset Stored { get; init; }

    /// <summary>Until when it is good.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>The validator of its origin, if it gave one.</summary>
    public string? ETag { get; init; }

    /// <summary>When its origin last changed it, as the origin wrote it.</summary>
    public string? LastModified { get; init; }

    /// <summary>About how many bytes it takes in memory.</summary>
    public long Size => Body.Length + ((Meta?.Length ?? 0) * 2L) + 160;

    /// <summary>Whether it is still good.</summary>
    public bool IsFresh(DateTimeOffset now) => now < Expires;
}
