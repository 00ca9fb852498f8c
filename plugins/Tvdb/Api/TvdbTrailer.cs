namespace MediaBridge.Plugins.Tvdb.Api;

/// <summary>The address of a trailer.</summary>
internal sealed record TvdbTrailer
{
    public string? Url { get; init; }

    public string? Language { get; init; }
}
