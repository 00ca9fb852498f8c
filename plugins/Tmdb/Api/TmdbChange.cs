namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>A title that was changed; null where it was deleted at once.</summary>
internal sealed record TmdbChange
{
    public long? Id { get; init; }
}
