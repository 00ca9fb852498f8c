namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>What stands in a folder, in ordinal order.</summary>
internal sealed record FolderListing
{
    /// <summary>Path below the root with forward slashes; empty for the root.</summary>
    public required string Path { get; init; }

    /// <summary>Files that matter here: videos, images, subtitles, NFO files.</summary>
    public required List<FileEntry> Files { get; init; }

    public required List<string> Folders { get; init; }

    /// <summary>Those of the folders that are links.</summary>
    public IReadOnlySet<string> Links { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The real path, links resolved.</summary>
    public required string RealPath { get; init; }

    /// <summary>Whether a marker file says that this folder holds no films.</summary>
    public bool IsExcluded { get; init; }

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public bool HasFile(string name) => Files.Exists(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
