namespace MediaBridge.Tests.Services.Tmdb;

/// <summary>A film or series of the local TMDB.</summary>
public sealed record TmdbFilm
{
    public required long Id { get; init; }

    /// <summary>Title in English.</summary>
    public required string Title { get; init; }

    public string? Original { get; init; }

    public string OriginalLanguage { get; init; } = "en";

    /// <summary>First release, ISO; empty if unknown.</summary>
    public string Date { get; init; } = "";

    public string? Imdb { get; init; }

    public long? Tvdb { get; init; }

    public string Overview { get; init; } = "";

    public string Tagline { get; init; } = "";

    public int Runtime { get; init; }

    public decimal Average { get; init; }

    public long Votes { get; init; }

    public string[] Genres { get; init; } = [];

    public string[] Keywords { get; init; } = [];

    public string[] OtherTitles { get; init; } = [];

    /// <summary>Title, overview and tagline by language and country, such as es-ES.</summary>
    public Dictionary<string, (string Title, string Overview, string Tagline)> Texts { get; init; } = [];

    /// <summary>Age ratings: country, type of release, rating.</summary>
    public (string Country, int Type, string Rating)[] Certifications { get; init; } = [];

    /// <summary>Posters: path, language, votes.</summary>
    public (string Path, string? Language, decimal Average)[] Posters { get; init; } = [];

    public (string Path, string? Language, decimal Average)[] Backdrops { get; init; } = [];

    public (long Id, string Name, string Character)[] Cast { get; init; } = [];

    public (long Id, string Name, string Job, string Department)[] Crew { get; init; } = [];

    public string? Trailer { get; init; }

    public (long Id, string Name)? Collection { get; init; }

    /// <summary>Seasons of a series; null for a film.</summary>
    public TmdbSeasonData[]? Seasons { get; init; }

    /// <summary>Other orders of a series: number, type, and parts with the numbers (season, episode) of the usual order.</summary>
    public (string Id, int Type, (int Order, (int Season, int Number)[] Episodes)[] Parts)[] Groups { get; init; } = [];

    public bool IsSeries => Seasons is not null;

    public string Kind => IsSeries ? "tv" : "movie";
}
