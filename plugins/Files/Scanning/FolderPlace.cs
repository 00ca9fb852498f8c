namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>Where a folder is.</summary>
/// <param name="Path">Path below the root.</param>
/// <param name="RealPath">Its real path.</param>
internal record FolderPlace(string Path, string RealPath);
