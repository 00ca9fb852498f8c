namespace MediaBridge.Plugins.Tvdb.Api;

/// <summary>What a foreign id names; one of them is there.</summary>
internal sealed record TvdbHit
{
    public TvdbRecord? Series { get; init; }

    public TvdbRecord? Movie { get; init; }

    public TvdbEpisode? Episode { get; init; }

    public TvdbSeason? Season { get; init; }
}
