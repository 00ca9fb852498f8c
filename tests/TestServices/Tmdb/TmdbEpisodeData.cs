namespace MediaBridge.Tests.Services.Tmdb;

/// <summary>An episode of the local TMDB.</summary>
public sealed record TmdbEpisodeData(long Id, int Number, string Name, string Date)
{
    public string? Imdb { get; init; }

    public long? Tvdb { get; init; }

    /// <summary>Name and overview by language.</summary>
    public Dictionary<string, (string Name, string Overview)> Texts { get; init; } = [];

    public string Overview { get; init; } = "";
}
