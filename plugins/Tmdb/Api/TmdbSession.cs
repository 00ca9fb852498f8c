namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>Answers of the sign-in: a request token first, the session when the person has approved it.</summary>
internal sealed record TmdbSession
{
    public string? RequestToken { get; init; }

    public string? SessionId { get; init; }
}
