namespace MediaBridge.Plugins.Files.Organizing;

/// <summary>What happens when a name is taken.</summary>
internal enum Collisions
{
    /// <summary>What stands there stays, and the item stays where it is.</summary>
    Keep,

    /// <summary>The item gets a number behind its name.</summary>
    Number,

    /// <summary>A file of lower quality is put aside; one that is as good or better stays.</summary>
    ReplaceWorse,
}
