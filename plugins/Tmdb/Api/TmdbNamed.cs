namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>Anything with a number and a name: genre, company, network, country, keyword, collection.</summary>
internal sealed record TmdbNamed
{
    public long? Id { get; init; }

    public string? Name { get; init; }
}
