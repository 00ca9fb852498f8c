namespace MediaBridge.Sdk;

/// <summary>A collection or franchise that a work belongs to.</summary>
public sealed record CollectionRef
{
    /// <summary>Name of the collection.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the collection, such as <c>tmdb.collection:2344</c>.</summary>
    public ExternalId? Id { get; init; }

    /// <summary>What the collection is about.</summary>
    public string? Overview { get; init; }
}
