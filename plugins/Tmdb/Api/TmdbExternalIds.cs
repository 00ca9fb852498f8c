namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>Ids elsewhere; unknown ones are null, empty or left out.</summary>
internal sealed record TmdbExternalIds
{
    public string? ImdbId { get; init; }

    public long? TvdbId { get; init; }
}
