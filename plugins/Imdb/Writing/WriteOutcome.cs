namespace MediaBridge.Plugins.Imdb.Writing;

/// <summary>What came of a write.</summary>
internal enum WriteOutcome
{
    /// <summary>It was done, and reads back.</summary>
    Done,

    /// <summary>It was so before.</summary>
    AlreadyThere,

    /// <summary>IMDb took it, and does not show it.</summary>
    NotShown,
}
