namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>A list that the account made.</summary>
internal sealed record TmdbListInfo
{
    public required long Id { get; init; }

    public string? Name { get; init; }
}
