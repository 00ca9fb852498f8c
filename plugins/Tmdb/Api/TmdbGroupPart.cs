namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>What stands for a season in another order; its episodes have the numbers of TMDB's own order and a place in this one.</summary>
internal sealed record TmdbGroupPart
{
    public string? Name { get; init; }

    public int? Order { get; init; }

    public IReadOnlyList<TmdbEpisode>? Episodes { get; init; }
}
