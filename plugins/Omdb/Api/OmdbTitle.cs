using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Omdb.Api;

/// <summary>An answer: a title, a row of a search, or why there is none. Missing values are "N/A".</summary>
internal sealed record OmdbTitle
{
    /// <summary>"True" or "False".</summary>
    public string? Response { get; init; }

    public string? Error { get; init; }

    public string? Title { get; init; }

    /// <summary>A year, or the years of a series: 2008–2013, 2019–.</summary>
    public string? Year { get; init; }

    public string? Rated { get; init; }

    public string? Released { get; init; }

    public string? Runtime { get; init; }

    public string? Genre { get; init; }

    public string? Director { get; init; }

    public string? Writer { get; init; }

    public string? Actors { get; init; }

    public string? Plot { get; init; }

    public string? Language { get; init; }

    public string? Country { get; init; }

    public string? Awards { get; init; }

    public string? Poster { get; init; }

    public IReadOnlyList<OmdbRating?>? Ratings { get; init; }

    public string? Metascore { get; init; }

    [JsonPropertyName("imdbRating")]
    public string? ImdbRating { get; init; }

    [JsonPropertyName("imdbVotes")]
    public string? ImdbVotes { get; init; }

    [JsonPropertyName("imdbID")]
    public string? ImdbId { get; init; }

    /// <summary>movie, series, episode or game.</summary>
    public string? Type { get; init; }

    public string? BoxOffice { get; init; }

    public string? Production { get; init; }

    public string? Website { get; init; }

    [JsonPropertyName("totalSeasons")]
    public string? TotalSeasons { get; init; }

    [JsonPropertyName("seriesID")]
    public string? SeriesId { get; init; }

    public string? Season { get; init; }

    public string? Episode { get; init; }

    /// <summary>Of a season: its episodes, with title, date, number and id.</summary>
    public IReadOnlyList<OmdbTitle?>? Episodes { get; init; }

    /// <summary>Rows of a search.</summary>
    public IReadOnlyList<OmdbTitle?>? Search { get; init; }
}
