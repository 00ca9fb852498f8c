namespace MediaBridge.Plugins.Imdb.Model;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
internal sealed record ListPage<T>
{
    /// <summary>How many the whole list has.</summary>
    public int? Total { get; init; }

    public required IReadOnlyList<Edge> Edges { get; init; }

    public required Position PageInfo { get; init; }

    internal sealed record Edge
    {
        public T? Node { get; init; }
    }

    internal sealed record Position
    {
        public bool HasNextPage { get; init; }

        public string? EndCursor { get; init; }
    }
}
