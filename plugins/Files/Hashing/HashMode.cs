namespace MediaBridge.Plugins.Files.Hashing;

/// <summary>What tells that the content of a file changed.</summary>
internal enum HashMode
{
    /// <summary>Its size and time.</summary>
    None,

    /// <summary>Size, and the first and last 64 KiB.</summary>
    Quick,

    /// <summary>All of it.</summary>
    Full,
}
