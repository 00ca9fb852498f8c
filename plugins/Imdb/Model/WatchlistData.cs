namespace MediaBridge.Plugins.Imdb.Model;

/// <summary>Answer to <see cref="Queries.Watchlist"/>.</summary>
internal sealed record WatchlistData
{
    public PredefinedNode? PredefinedList { get; init; }

    internal sealed record PredefinedNode
    {
        public ListPage<ListRow>? Items { get; init; }
    }

    internal sealed record ListRow
    {
        public string? CreatedDate { get; init; }

        public TitleNode? Item { get; init; }
    }
}
