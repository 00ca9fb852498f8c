namespace MediaBridge.Plugins.Imdb.Dataset.Index;

/// <summary>Parts of an index file; their numbers are in files and never change.</summary>
internal enum Section
{
    /// <summary>Titles by year.</summary>
    Titles,

    /// <summary>For each year, the first title of it or of a later one.</summary>
    Years,

    /// <summary>Places of titles in the order of their ids.</summary>
    ById,

    /// <summary>Names: their length and bytes.</summary>
    Names,

    /// <summary>Hashes of names by their first bits.</summary>
    KeyStarts,

    /// <summary>Hashes of names, and the titles that have them.</summary>
    Keys,

    /// <summary>Words.</summary>
    Words,

    /// <summary>Bytes of words.</summary>
    WordTexts,

    /// <summary>A hash table of words.</summary>
    WordSlots,

    /// <summary>Titles of each word, ascending.</summary>
    Postings,

    /// <summary>Hashes of words without one letter, by their first bits.</summary>
    TypoStarts,

    /// <summary>Hashes of words without one letter, and the words.</summary>
    Typos,

    /// <summary>Lists of directors: how many, and their places.</summary>
    Directors,

    /// <summary>Where the names of people begin.</summary>
    PeopleStarts,

    /// <summary>Ids of people.</summary>
    PeopleIds,

    /// <summary>Names of people.</summary>
    PeopleNames,

    /// <summary>Types, one a line.</summary>
    Types,

    /// <summary>Genres, one a line.</summary>
    Genres,

    /// <summary>Episodes by series, season and number.</summary>
    Episodes,

    /// <summary>Places of episodes in the order of their ids.</summary>
    EpisodesById,

    /// <summary>Names of episodes.</summary>
    EpisodeNames,
}
