namespace MediaBridge.Plugins.Files.Organizing.Moving;

/// <summary>How far one file of an order is.</summary>
internal enum FileState
{
    /// <summary>To be done.</summary>
    Todo,

    /// <summary>It is as wanted.</summary>
    Done,

    /// <summary>It was copied whole to another file system and only has to go at its old place.</summary>
    Copied,

    /// <summary>Something else stands at the target.</summary>
    Taken,

    /// <summary>It is nowhere.</summary>
    Gone,

    /// <summary>It was changed, or is the only one left: it is not taken away.</summary>
    Kept,
}
