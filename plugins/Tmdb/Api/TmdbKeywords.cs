namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>Keywords: films call the list keywords, series results.</summary>
internal sealed record TmdbKeywords
{
    public IReadOnlyList<TmdbNamed>? Keywords { get; init; }

    public IReadOnlyList<TmdbNamed>? Results { get; init; }
}
