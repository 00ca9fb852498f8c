namespace MediaBridge.Plugins.Simkl.Api;

/// <summary>The watched episodes of a season.</summary>
internal sealed record SimklSeason
{
    public int? Number { get; init; }

    public IReadOnlyList<SimklEpisode>? Episodes { get; init; }
}
