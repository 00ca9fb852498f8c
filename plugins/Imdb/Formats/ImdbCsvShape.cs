namespace MediaBridge.Plugins.Imdb.Formats;

/// <summary>Which of IMDb's files is written.</summary>
internal enum ImdbCsvShape
{
    /// <summary>The 14 columns of ratings: items with a rating of the person's own.</summary>
    Ratings,

    /// <summary>The 18 columns of lists: all items.</summary>
    List,
}
