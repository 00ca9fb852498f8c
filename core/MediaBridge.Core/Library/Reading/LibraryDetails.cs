using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Reading;

/// <summary>All that the library knows of an item.</summary>
public sealed record LibraryDetails
{
    /// <summary>The item in short.</summary>
    public required LibraryEntry Entry { get; init; }

    /// <summary>The item, under the library's own id.</summary>
    public required MediaItem Item { get; init; }

    /// <summary>Every field that has a value, with where it comes from.</summary>
    public required IReadOnlyList<LibraryField> Fields { get; init; }

    /// <summary>The sources that speak of it: id of the source item, source, and whether it is gone there.</summary>
    public required IReadOnlyList<LibraryLayer> Layers { get; init; }

    /// <summary>Counts the changes of the item; what edits are made on.</summary>
    public required long Version { get; init; }

    /// <summary>When the library got it, UTC.</summary>
    public required DateTimeOffset Added { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    public required DateTimeOffset Updated { get; init; }
}
