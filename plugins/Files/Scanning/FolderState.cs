namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>What a cursor remembers of a folder with videos.</summary>
internal sealed record FolderState
{
    public required string Path { get; init; }

    public required FolderKind Kind { get; init; }

    /// <summary>Stamp of everything that matters in it; 0 for unknown.</summary>
    public required ulong Stamp { get; init; }

    /// <summary>Its films: name of the first file (empty when the folder is the film) and stamp.</summary>
    public required IReadOnlyList<KeyValuePair<string, ulong>> Films { get; init; }
}
