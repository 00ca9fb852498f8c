namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>The collection that a film names.</summary>
internal sealed record TmdbCollection
{
    public long? Id { get; init; }

    public string? Name { get; init; }

    public string? PosterPath { get; init; }

    public string? BackdropPath { get; init; }
}
