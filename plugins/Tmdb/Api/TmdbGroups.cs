namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>The orders of a series besides TMDB's own.</summary>
internal sealed record TmdbGroups
{
    public IReadOnlyList<TmdbGroup>? Results { get; init; }
}
