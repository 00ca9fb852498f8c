namespace MediaBridge.Plugins.Tvdb.Api;

/// <summary>An id elsewhere; the name of its source tells where.</summary>
internal sealed record TvdbRemoteId
{
    public string? Id { get; init; }

    public int? Type { get; init; }

    public string? SourceName { get; init; }
}
