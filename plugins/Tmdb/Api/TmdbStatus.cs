namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>What TMDB says of a failure, or of a write.</summary>
internal sealed record TmdbStatus
{
    public int? StatusCode { get; init; }

    public string? StatusMessage { get; init; }

    public bool? Success { get; init; }
}
