namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>A folder with videos as the walk found it.</summary>
internal sealed record ScannedFolder
{
    public required FolderContent Content { get; init; }

    public required FolderState State { get; init; }

    /// <summary>Its films; null if nothing changed since the cursor, so that nobody looked.</summary>
    public required IReadOnlyList<FilmDraft>? Films { get; init; }
}
