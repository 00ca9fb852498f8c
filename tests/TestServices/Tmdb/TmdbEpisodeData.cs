namespace MediaBridge.Tests.Services.Tmdb;

/// <summary>An episode of the local TMDB.</summary>
public sealed record TmdbEpisodeData(long Id, int Number, string Name, string Date)
{
    public string? Imdb { get; init; }

    public long? Tvdb { get; init; }

    public string Overview { get; init; } = "";
}
