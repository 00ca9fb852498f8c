namespace MediaBridge.Plugins.Imdb.Model;

/// <summary>A title as the GraphQL interface tells it.</summary>
internal sealed record TitleNode
{
    public string? Id { get; init; }

    public TextNode? TitleText { get; init; }

    public TextNode? OriginalTitleText { get; init; }

    public YearNode? ReleaseYear { get; init; }

    public TypeNode? TitleType { get; init; }

    public RuntimeNode? Runtime { get; init; }

    public GenresNode? TitleGenres { get; init; }

    public SummaryNode? RatingsSummary { get; init; }

    public SeriesNode? Series { get; init; }

    internal sealed record TextNode
    {
        public string? Text { get; init; }
    }

    internal sealed record YearNode
    {
        public int? Year { get; init; }
    }

    internal sealed record TypeNode
    {
        public string? Id { get; init; }

        public string? Text { get; init; }
    }

    internal sealed record RuntimeNode
    {
        public int? Seconds { get; init; }
    }

    internal sealed record GenresNode
    {
        public IReadOnlyList<GenreNode>? Genres { get; init; }
    }

    internal sealed record GenreNode
    {
        public TextNode? Genre { get; init; }
    }

    internal sealed record SummaryNode
    {
        public decimal? AggregateRating { get; init; }

        public long? VoteCount { get; init; }
    }

    internal sealed record SeriesNode
    {
        public ParentNode? Series { get; init; }

        public NumberNode? EpisodeNumber { get; init; }
    }

    internal sealed record ParentNode
    {
        public string? Id { get; init; }

        public TextNode? TitleText { get; init; }
    }

    internal sealed record NumberNode
    {
        public int? SeasonNumber { get; init; }

        public int? EpisodeNumber { get; init; }
    }
}
