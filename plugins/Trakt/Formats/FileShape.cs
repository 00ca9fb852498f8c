namespace MediaBridge.Plugins.Trakt.Formats;

/// <summary>Which of Trakt's files is written.</summary>
internal enum FileShape
{
    /// <summary>Marks of the person's own.</summary>
    Ratings,

    /// <summary>Plays of films and episodes.</summary>
    History,

    /// <summary>What is on the watchlist.</summary>
    Watchlist,
}
