namespace MediaBridge.Plugins.Imdb.Model;

/// <summary>Answer to <see cref="Queries.Ratings"/>.</summary>
internal sealed record RatingsData
{
    public ListPage<RatingRow>? UserRatings { get; init; }

    internal sealed record RatingRow
    {
        public MarkNode? UserRating { get; init; }

        public TitleNode? Title { get; init; }
    }
}
