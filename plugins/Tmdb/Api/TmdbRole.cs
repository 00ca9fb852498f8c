namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>A character or a job in so many episodes.</summary>
internal sealed record TmdbRole
{
    public string? Character { get; init; }

    public string? Job { get; init; }
}
