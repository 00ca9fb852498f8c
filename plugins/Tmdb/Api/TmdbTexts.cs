namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>The texts of a translation; those that nobody translated are empty.</summary>
internal sealed record TmdbTexts
{
    public string? Title { get; init; }

    public string? Name { get; init; }

    public string? Overview { get; init; }

    public string? Tagline { get; init; }

    public int? Runtime { get; init; }
}
