namespace MediaBridge.Tests.Services.Tvdb;

/// <summary>A series or film of the local TheTVDB. Its own name is in the original language.</summary>
public sealed record TvdbTitleData
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public string Language { get; init; } = "eng";

    public string Country { get; init; } = "usa";

    /// <summary>First broadcast or release, ISO; empty if unknown.</summary>
    public string Date { get; init; } = "";

    public string? Imdb { get; init; }

    public long? Tmdb { get; init; }

    public string[] Genres { get; init; } = [];

    public string[] Aliases { get; init; } = [];

    /// <summary>Name and overview by TheTVDB's code of the language.</summary>
    public Dictionary<string, (string Name, string Overview)> Texts { get; init; } = [];

    public (string Country, string Rating)[] Ratings { get; init; } = [];

    /// <summary>Pictures: type, path, language, score.</summary>
    public (int Type, string Path, string? Language, int Score)[] Pictures { get; init; } = [];

    /// <summary>People: number, name, what they did, character.</summary>
    public (long Id, string Name, string Type, string? Character)[] People { get; init; } = [];

    public (long Id, string Name)? List { get; init; }

    /// <summary>Seasons by order, number and own number; null for a film.</summary>
    public (string Order, int Number, long Id)[]? Seasons { get; init; }

    public TvdbEpisodeData[] Episodes { get; init; } = [];

    public bool IsSeries => Seasons is not null;
}
