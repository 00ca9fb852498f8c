namespace MediaBridge.Core.Library.Columns;

/// <summary>The numbers of items that stand in columns, by the number of the column in the database. New ones go to the end.</summary>
internal enum NumberColumn
{
    Year,
    Season,
    Number,
    LastNumber,
    Runtime,
    Votes,
    Plays,
    Released,
    Added,
    Made,
    Watched,
    Facets,
    Site,
    Mine,
    Title,
    Modified,
    FirstModified,
    Rated,
    FirstRated,
    Listed,
    FirstListed,
    FirstWatched,
    LeastMine,
    MostMine,
}
