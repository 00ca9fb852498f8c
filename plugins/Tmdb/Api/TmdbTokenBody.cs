namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>An approved request token, to be changed into a session.</summary>
internal sealed record TmdbTokenBody
{
    public required string RequestToken { get; init; }
}
