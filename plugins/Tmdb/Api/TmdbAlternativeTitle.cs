namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>Another title.</summary>
internal sealed record TmdbAlternativeTitle
{
    public string? Title { get; init; }
}
