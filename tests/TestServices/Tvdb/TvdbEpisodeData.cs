namespace MediaBridge.Tests.Services.Tvdb;

/// <summary>An episode of the local TheTVDB: where it stands in each order, and its texts by language.</summary>
public sealed record TvdbEpisodeData(long Id, string Date, string Name)
{
    /// <summary>Season and number by order.</summary>
    public required Dictionary<string, (int Season, int Number)> Places { get; init; }

    public int? Absolute { get; init; }

    public string? Imdb { get; init; }

    /// <summary>Name and overview by TheTVDB's code of the language.</summary>
    public Dictionary<string, (string Name, string? Overview)> Texts { get; init; } = [];

    public (long Id, string Name, string Type, string? Character)[] People { get; init; } = [];
}
