namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>Releases or age ratings by country.</summary>
internal sealed record TmdbReleases
{
    public IReadOnlyList<TmdbCountryReleases>? Results { get; init; }
}
