namespace MediaBridge.Plugins.Imdb.Csv;

/// <summary>What a file of IMDb holds, as its header says.</summary>
internal enum CsvKind
{
    /// <summary>None of IMDb's files of titles.</summary>
    Other,

    /// <summary>Ratings.</summary>
    Ratings,

    /// <summary>A list: the watchlist, check-ins, or one of the person's own.</summary>
    List,

    /// <summary>Ratings or a list, as exported until about 2017: one header served both.</summary>
    Old,

    /// <summary>A list of people.</summary>
    People,
}
