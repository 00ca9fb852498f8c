namespace MediaBridge.Plugins.Tvdb.Api;

/// <summary>Another name.</summary>
internal sealed record TvdbAlias
{
    public string? Language { get; init; }

    public string? Name { get; init; }
}
