namespace MediaBridge.Sdk;

/// <summary>Where an item was read.</summary>
public sealed record Provenance
{
    /// <summary>Id of the source component, such as <c>files.videos</c>; it is asked to open the item's files and to renew addresses.</summary>
    public string? Origin { get; init; }

    /// <summary>The page of the item at its service.</summary>
    public Uri? Page { get; init; }

    /// <summary>When it was retrieved, UTC; leave it out where equal input must give equal output.</summary>
    public DateTimeOffset? RetrievedAt { get; init; }

    /// <summary>Remarks of sources and processors on this item, such as what had to be repaired in its NFO.</summary>
    public IReadOnlyList<string>? Remarks { get; init; }
}
