namespace MediaBridge.Core.Library;

/// <summary>One version of an item of the library: what made it differ from the one before.</summary>
public sealed record LibraryVersion
{
    /// <summary>Its number, from 2; version 1 is the item as it came.</summary>
    public required long Version { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What changed.</summary>
    public required IReadOnlyList<LibraryFieldChange> Changes { get; init; }
}
