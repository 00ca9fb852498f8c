namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>A season of a series.</summary>
internal sealed record TraktSeason
{
    public int? Number { get; init; }

    public string? Title { get; init; }

    public TraktIds? Ids { get; init; }
}
