namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>Alternative titles: films call the list titles, series results.</summary>
internal sealed record TmdbAlternativeTitles
{
    public IReadOnlyList<TmdbAlternativeTitle>? Titles { get; init; }

    public IReadOnlyList<TmdbAlternativeTitle>? Results { get; init; }
}
