namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>What a folder with videos is.</summary>
internal enum FolderKind : byte
{
    /// <summary>The folder is one film.</summary>
    Film = 1,

    /// <summary>Its files are films of their own, or none.</summary>
    Mixed = 2,
}
