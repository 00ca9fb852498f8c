namespace MediaBridge.Tests.Services.Omdb;

/// <summary>A title of the local OMDb, in its own words.</summary>
public sealed record OmdbFilm(string Id, string Title, string Year)
{
    public string Type { get; init; } = "movie";

    /// <summary>Further fields as OMDb writes them; those that are left out are N/A.</summary>
    public Dictionary<string, object> Fields { get; init; } = [];

    /// <summary>Of an episode: id of its series, season, number.</summary>
    public (string Series, int Season, int Episode)? Place { get; init; }
}
