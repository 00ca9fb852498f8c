namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>A film of a collection, as an item tells it in its extras.</summary>
internal sealed record TmdbPart
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public int? Year { get; init; }
}
