namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>What a folder with videos is.</summary>
internal enum FolderKind : byte
{
    /// <summary>The folder is one film.</summary>
    Film = 1,

    /// <summary>Its files are films of their own, or none.</summary>
    Mixed = 2,

    /// <summary>As <see cref="Mixed"/>, with episodes among them.</summary>
    Episodes = 3,

    /// <summary>The folder is a series.</summary>
    Show = 4,

    /// <summary>No folder: a series whose episodes lie among other things.</summary>
    Loose = 5,
}
