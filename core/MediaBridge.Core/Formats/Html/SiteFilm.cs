namespace MediaBridge.Core.Formats.Html;

/// <summary>What all pages of the site need to know of one item.</summary>
internal sealed record SiteFilm
{
    public required int Index { get; init; }

    public required string Title { get; init; }

    /// <summary>What titles are sorted by.</summary>
    public required string SortTitle { get; init; }

    public string? Original { get; init; }

    public int? Year { get; init; }

    /// <summary>Its kind, or the type that says more.</summary>
    public required string Kind { get; init; }

    public bool IsFilm { get; init; }

    /// <summary>Season and episode, such as <c>S01E02</c>.</summary>
    public string? Number { get; init; }

    public required IReadOnlyList<string> Genres { get; init; }

    /// <summary>People's tags, each once without regard to case.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public required IReadOnlyList<string> Countries { get; init; }

    public required IReadOnlyList<string> Directors { get; init; }

    /// <summary>Actors, the first names of the credits.</summary>
    public required IReadOnlyList<string> Cast { get; init; }

    /// <summary>Whether it is a collection itself, which has a page among those.</summary>
    public bool IsCollection { get; init; }

    /// <summary>The collection that it belongs to; known once all items are.</summary>
    public SiteGroup? Collection { get; set; }

    /// <summary>Own mark out of 100; 0 if none.</summary>
    public int Own { get; init; }

    /// <summary>Average of a site's users out of 100; 0 if none.</summary>
    public int Average { get; init; }

    public int Watched { get; init; }

    public int Minutes { get; init; }

    /// <summary>Where a season or episode belongs, and what its line on the series' page tells; null for any other item.</summary>
    public SitePart? Part { get; init; }

    /// <summary>The series that shows it on its page, so that it has none of its own; null if there is none.</summary>
    public SiteFilm? Series { get; set; }

    /// <summary>Of a series: its seasons and episodes, in order.</summary>
    public List<SiteFilm> Parts { get; } = [];

    /// <summary>Name in addresses; set when all are known.</summary>
    public string Slug { get; set; } = "";

    /// <summary>Address of its poster in the web, if it is not copied.</summary>
    public string? PosterLink { get; set; }

    /// <summary>File ending of its copied poster.</summary>
    public string? PosterEnding { get; set; }

    /// <summary>Address of its poster from the site's root; null if it has none.</summary>
    public string? Poster => PosterLink ?? (PosterEnding is null ? null : $"posters/{Slug}.{PosterEnding}");

    /// <summary>Place in the order of titles.</summary>
    public int Order { get; set; }

    /// <summary>Which of the title cards it gets: equal titles get equal cards.</summary>
    public int Ink => Inks.Of(Title);

    /// <summary>Address of its page from the site's root.</summary>
    public string Page => $"films/{Slug}.html";
}
