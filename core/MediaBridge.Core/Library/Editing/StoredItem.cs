using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Editing;

/// <summary>An item as it stands in the library while it is written.</summary>
internal sealed record StoredItem
{
    /// <summary>What the layers make.</summary>
    public required MediaItem Item { get; init; }

    /// <summary>Its version.</summary>
    public required long Version { get; init; }

    /// <summary>When the library got it, as it stands in the tables.</summary>
    public required string Added { get; init; }

    /// <summary>Its layers.</summary>
    public required IReadOnlyList<Layer> Layers { get; init; }

    /// <summary>The layer of a person; null if the person decided nothing.</summary>
    public Layer? Person(string person) => Layers.FirstOrDefault(l => l.IsPerson && string.Equals(l.Key, person, StringComparison.Ordinal));
}
