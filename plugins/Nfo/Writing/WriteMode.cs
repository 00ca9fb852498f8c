namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>What happens to an NFO that is there already.</summary>
internal enum WriteMode
{
    /// <summary>It stays; only what this step wrote itself, and nobody edited since, is kept up to date.</summary>
    Create,

    /// <summary>What it lacks is added; nothing in it changes.</summary>
    Fill,

    /// <summary>It gets the item's values; what the item does not know, and what somebody edited since this step wrote it, stays.</summary>
    Update,

    /// <summary>It is written anew.</summary>
    Replace,
}
