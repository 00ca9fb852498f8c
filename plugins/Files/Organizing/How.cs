namespace MediaBridge.Plugins.Files.Organizing;

/// <summary>What is done with files.</summary>
internal enum How
{
    /// <summary>They get another name; between file systems they are copied, checked and then removed.</summary>
    Move,

    /// <summary>They stay and are copied.</summary>
    Copy,

    /// <summary>They stay and get a second name on the same file system.</summary>
    Hardlink,

    /// <summary>They stay, and a link leads to them.</summary>
    Symlink,
}
