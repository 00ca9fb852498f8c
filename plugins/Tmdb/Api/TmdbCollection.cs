namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>A collection of films.</summary>
internal sealed record TmdbCollection
{
    public long Id { get; init; }

    public string? Name { get; init; }

    public string? Overview { get; init; }

    public string? PosterPath { get; init; }

    public string? BackdropPath { get; init; }

    public IReadOnlyList<TmdbTitle>? Parts { get; init; }
}
