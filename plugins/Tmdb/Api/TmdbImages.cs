namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>Pictures by kind.</summary>
internal sealed record TmdbImages
{
    public IReadOnlyList<TmdbPicture>? Posters { get; init; }

    public IReadOnlyList<TmdbPicture>? Backdrops { get; init; }

    public IReadOnlyList<TmdbPicture>? Logos { get; init; }

    public IReadOnlyList<TmdbPicture>? Stills { get; init; }
}
