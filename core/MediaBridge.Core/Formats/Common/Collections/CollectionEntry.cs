using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Common.Collections;

/// <summary>A collection with its members in order.</summary>
internal sealed record CollectionEntry
{
    public required string Name { get; init; }

    /// <summary>Its name in addresses.</summary>
    public string Slug { get; set; } = "";

    public ExternalId? Id { get; init; }

    public string? Overview { get; init; }

    public Artwork? Poster { get; init; }

    /// <summary>The item that brings the poster.</summary>
    public MediaItem? PosterOwner { get; init; }

    public Artwork? Background { get; init; }

    /// <summary>The item that brings the background.</summary>
    public MediaItem? BackgroundOwner { get; init; }

    /// <summary>The members by date.</summary>
    public required IReadOnlyList<CollectionMember> Members { get; init; }

    /// <summary>What belongs to it and is not here, by year; known only where the collection itself is among the items.</summary>
    public required IReadOnlyList<CollectionPart> Missing { get; init; }
}
