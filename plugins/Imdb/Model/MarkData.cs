namespace MediaBridge.Plugins.Imdb.Model;

/// <summary>Answer to <see cref="Queries.Mark"/>.</summary>
internal sealed record MarkData
{
    public TitleMark? Title { get; init; }

    internal sealed record TitleMark
    {
        public string? Id { get; init; }

        public RatableNode? CanRateTitle { get; init; }

        public MarkNode? UserRating { get; init; }
    }

    internal sealed record RatableNode
    {
        public bool? IsRatable { get; init; }
    }
}
