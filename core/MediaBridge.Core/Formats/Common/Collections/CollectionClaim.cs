using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Common.Collections;

/// <summary>What one item tells of a collection: a member what it knows of it, the collection's own item all.</summary>
internal sealed record CollectionClaim
{
    public required string Name { get; init; }

    public ExternalId? Id { get; init; }

    public string? Overview { get; init; }

    public Artwork? Poster { get; init; }

    public Artwork? Background { get; init; }

    /// <summary>No more of the item than what its pictures are found by; null if it has none.</summary>
    public MediaItem? Owner { get; init; }

    /// <summary>The member; null if it is the collection's own item.</summary>
    public CollectionMember? Member { get; init; }

    /// <summary>Of the collection's own item: what belongs to it.</summary>
    public IReadOnlyList<CollectionPart> Parts { get; init; } = [];
}
