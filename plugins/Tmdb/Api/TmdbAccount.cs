namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>Who the session belongs to.</summary>
internal sealed record TmdbAccount
{
    public required long Id { get; init; }

    public string? Username { get; init; }
}
