namespace MediaBridge.Plugins.Tvdb.Api;

/// <summary>A page of a series' episodes: 500 at most.</summary>
internal sealed record TvdbEpisodePage
{
    public IReadOnlyList<TvdbEpisode?>? Episodes { get; init; }
}
