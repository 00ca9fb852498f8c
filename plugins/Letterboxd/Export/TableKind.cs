namespace MediaBridge.Plugins.Letterboxd.Export;

/// <summary>What a file of the export holds.</summary>
internal enum TableKind
{
    /// <summary>None of those that are read.</summary>
    Other,

    /// <summary>Films that were seen.</summary>
    Watched,

    /// <summary>Marks of films.</summary>
    Ratings,

    /// <summary>Films to see.</summary>
    Watchlist,

    /// <summary>Films that are liked.</summary>
    Likes,

    /// <summary>A list.</summary>
    List,

    /// <summary>Entries of the diary.</summary>
    Diary,

    /// <summary>Reviews; most are entries of the diary, too.</summary>
    Reviews,
}
