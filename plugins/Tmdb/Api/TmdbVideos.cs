namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>Trailers, teasers and clips elsewhere.</summary>
internal sealed record TmdbVideos
{
    public IReadOnlyList<TmdbVideo>? Results { get; init; }
}
