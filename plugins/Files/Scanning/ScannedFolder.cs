namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>A folder with videos, or a series, as the walk found it.</summary>
internal sealed record ScannedFolder
{
    public required FolderState State { get; init; }

    /// <summary>Its items, in ordinal order of their keys; null if nothing changed since the cursor, so that nobody looked.</summary>
    public required IReadOnlyList<ScannedItem>? Items { get; init; }
}
