namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>Another order of a series: in the list of all, and with its parts, which have the shape of a season.</summary>
internal sealed record TmdbGroup
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>1 original air date, 2 absolute, 3 DVD, 4 digital, 5 story arc, 6 production, 7 TV.</summary>
    public int? Type { get; init; }

    public int? EpisodeCount { get; init; }

    public IReadOnlyList<TmdbGroupPart>? Groups { get; init; }
}
