namespace MediaBridge.Plugins.Tvdb.Api;

/// <summary>Where a list goes on.</summary>
internal sealed record TvdbLinks
{
    public string? Next { get; init; }
}
