namespace MediaBridge.Plugins.Imdb.Csv;

/// <summary>What a source reads files as.</summary>
internal enum CsvTarget
{
    /// <summary>Own ratings.</summary>
    Ratings,

    /// <summary>The watchlist.</summary>
    Watchlist,

    /// <summary>Other lists.</summary>
    Lists,

    /// <summary>Plays.</summary>
    CheckIns,
}
