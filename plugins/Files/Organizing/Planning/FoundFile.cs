namespace MediaBridge.Plugins.Files.Organizing.Planning;

/// <summary>A file on the disk that belongs to an item.</summary>
/// <param name="Path">Path below the source's root.</param>
/// <param name="Length">Size in bytes.</param>
/// <param name="Time">Time of last change, UTC ticks.</param>
internal readonly record struct FoundFile(string Path, long Length, long Time)
{
    /// <summary>The name without folders.</summary>
    public string Leaf => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The folder; empty for the root.</summary>
    public string Folder => PathText.Folder(Path);
}
