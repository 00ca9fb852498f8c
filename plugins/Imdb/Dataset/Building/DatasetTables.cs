using MediaBridge.Plugins.Imdb.Dataset.Index;

namespace MediaBridge.Plugins.Imdb.Dataset.Building;

/// <summary>What was read of the data sets, before it is ordered.</summary>
internal sealed class DatasetTables
{
    /// <summary>Marks numbers of episodes in <see cref="Rows"/>.</summary>
    public const uint IsEpisode = 1U << 31;

    /// <summary>Titles other than episodes, as they came.</summary>
    public Chunked<TitleRecord> Titles { get; } = new();

    /// <summary>Row + 1 of each id, with <see cref="IsEpisode"/> for an episode.</summary>
    public PagedMap Rows { get; } = new();

    /// <summary>Names of titles; of one title, the title and the original title come first.</summary>
    public Chunked<NameEntry> Names { get; } = new();

    /// <summary>Their bytes.</summary>
    public BytePool Pool { get; } = new();

    /// <summary>Episodes; their series is the number of its id until all is read.</summary>
    public Chunked<EpisodeRecord> Episodes { get; } = new();

    public TypeCodes Types { get; } = new();

    public Genres Genres { get; } = new();

    /// <summary>Directors that titles have: how many, and the numbers of their ids.</summary>
    public Chunked<uint> Directors { get; } = new();

    /// <summary>Place + 1 of each person that directed something.</summary>
    public PagedMap People { get; } = new();

    /// <summary>Their ids.</summary>
    public Chunked<uint> PeopleIds { get; } = new();

    /// <summary>Addresses of their names; <see cref="uint.MaxValue"/> for one without.</summary>
    public Chunked<uint> PeopleNames { get; } = new();
}
