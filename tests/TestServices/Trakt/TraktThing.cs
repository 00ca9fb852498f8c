namespace MediaBridge.Tests.Services.Trakt;

/// <summary>A film, show, season or episode that the local Trakt knows.</summary>
public sealed record TraktThing
{
    /// <summary>movie, show, season or episode.</summary>
    public required string Kind { get; init; }

    public required long Trakt { get; init; }

    public required string Title { get; init; }

    public int? Year { get; init; }

    public string? Imdb { get; init; }

    public long? Tmdb { get; init; }

    public long? Tvdb { get; init; }

    /// <summary>The show of a season or episode.</summary>
    public TraktThing? Show { get; init; }

    public int? Season { get; init; }

    public int? Number { get; init; }

    public string Released { get; init; } = "1925-07-13";

    /// <summary>Such as <c>movie/101</c>.</summary>
    public string Key => $"{Kind}/{Trakt}";

    private object Ids => Kind switch
    {
        "movie" => new { trakt = Trakt, slug = $"film-{Trakt}", imdb = Imdb, tmdb = Tmdb },
        "show" => new { trakt = Trakt, slug = $"show-{Trakt}", tvdb = Tvdb, imdb = Imdb, tmdb = Tmdb, tvrage = (long?)null },
        _ => new { trakt = Trakt, tvdb = Tvdb, imdb = Imdb ?? "", tmdb = Tmdb, tvrage = (long?)null },
    };

    /// <summary>The fields by which every row says what it is about.</summary>
    public Dictionary<string, object?> Row(bool full = false)
    {
        var row = new Dictionary<string, object?>(StringComparer.Ordinal) { ["type"] = Kind, [Kind] = About(full) };
        if (Show is not null)
        {
            row["show"] = Show.About(full);
        }

        return row;
    }

    public Dictionary<string, object?> About(bool full)
    {
        var about = Kind switch
        {
            "season" => new Dictionary<string, object?>(StringComparer.Ordinal) { ["number"] = Season, ["ids"] = Ids },
            "episode" => new Dictionary<string, object?>(StringComparer.Ordinal) { ["season"] = Season, ["number"] = Number, ["title"] = Title, ["ids"] = Ids },
            _ => new Dictionary<string, object?>(StringComparer.Ordinal) { ["title"] = Title, ["year"] = Year, ["ids"] = Ids },
        };
        if (full)
        {
            about["overview"] = $"All about {Title}.";
            about["runtime"] = 95;
            about["rating"] = 7.61234;
            about["votes"] = 1234;
            about[Kind == "movie" ? "released" : "first_aired"] = Kind == "movie" ? Released : Released + "T20:00:00.000Z";
            about["genres"] = new[] { "comedy", "drama" };
            about["country"] = "us";
            about["language"] = "en";
        }

        return about;
    }

    /// <summary>Whether an id of a scheme is its own; Trakt's is asked first.</summary>
    public bool Has(string scheme, string value) => value.Length > 0 && value == scheme switch
    {
        "trakt" => $"{Trakt}",
        "imdb" => Imdb,
        "tmdb" => $"{Tmdb}",
        "tvdb" => $"{Tvdb}",
        _ => null,
    };
}
