namespace MediaBridge.Tests.Services.Imdb;

/// <summary>A title that the local IMDb knows.</summary>
public sealed record ImdbTitle
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? OriginalTitle { get; init; }

    public int? Year { get; init; }

    public int? EndYear { get; init; }

    /// <summary>The code of its type, such as <c>tvMiniSeries</c>.</summary>
    public string Type { get; init; } = "movie";

    /// <summary>Whether it can be rated: what is not released cannot.</summary>
    public bool IsReleased { get; init; } = true;

    public string? SeriesId { get; init; }

    public string? SeriesTitle { get; init; }

    public int? Season { get; init; }

    public int? Episode { get; init; }

    public int? Minutes { get; init; }

    public string Genres { get; init; } = "";

    public string Directors { get; init; } = "";

    public decimal? Average { get; init; }

    public int? Votes { get; init; }

    /// <summary>How the site's English pages and exports call the type.</summary>
    public string TypeText => Type switch
    {
        "movie" => "Movie",
        "tvSeries" => "TV Series",
        "tvMiniSeries" => "TV Mini Series",
        "tvEpisode" => "TV Episode",
        "tvMovie" => "TV Movie",
        "tvSpecial" => "TV Special",
        "tvShort" => "TV Short",
        "short" => "Short",
        "video" => "Video",
        "videoGame" => "Video Game",
        "musicVideo" => "Music Video",
        "podcastSeries" => "Podcast Series",
        _ => Type,
    };

    /// <summary>The titles that a new site knows.</summary>
    public static IReadOnlyList<ImdbTitle> Known { get; } =
    [
        new() { Id = "tt0017136", Title = "Metropolis", OriginalTitle = "Metropolis", Year = 1927, Minutes = 153, Genres = "Drama, Sci-Fi", Directors = "Fritz Lang", Average = 8.2m, Votes = 190_000 },
        new() { Id = "tt0021749", Title = "City Lights", Year = 1931, Minutes = 87, Genres = "Comedy, Drama, Romance", Directors = "Charles Chaplin", Average = 8.4m, Votes = 200_000 },
        new() { Id = "tt0010323", Title = "The Cabinet of Dr. Caligari", OriginalTitle = "Das Cabinet des Dr. Caligari", Year = 1920, Minutes = 67, Genres = "Horror, Mystery", Directors = "Robert Wiene", Average = 8.0m, Votes = 73_000 },
        new() { Id = "tt0015864", Title = "The Gold Rush", Year = 1925, Minutes = 95, Genres = "Adventure, Comedy", Directors = "Charles Chaplin", Average = 8.1m, Votes = 120_000 },
        new() { Id = "tt0013442", Title = "Nosferatu", OriginalTitle = "Nosferatu, eine Symphonie des Grauens", Year = 1922, Minutes = 94, Genres = "Fantasy, Horror", Directors = "F.W. Murnau", Average = 7.8m, Votes = 110_000 },
        new() { Id = "tt0343818", Title = "I, Robot", Year = 2004, Minutes = 115, Genres = "Action, Mystery", Directors = "Alex Proyas", Average = 7.1m, Votes = 600_000 },
        new() { Id = "tt0903747", Title = "Breaking Bad", Year = 2008, EndYear = 2013, Type = "tvSeries", Minutes = 45, Genres = "Crime, Drama", Average = 9.5m, Votes = 2_300_000 },
        new() { Id = "tt0959621", Title = "Pilot", Year = 2008, Type = "tvEpisode", SeriesId = "tt0903747", SeriesTitle = "Breaking Bad", Season = 1, Episode = 1, Minutes = 58, Directors = "Vince Gilligan", Average = 9.0m, Votes = 50_000 },
        new() { Id = "tt0185906", Title = "Band of Brothers", Year = 2001, EndYear = 2001, Type = "tvMiniSeries", Minutes = 60, Genres = "Drama, History", Average = 9.4m, Votes = 560_000 },
        new() { Id = "tt9999901", Title = "Not Out Yet", Year = 2031, IsReleased = false },
    ];
}
