namespace MediaBridge.Tests.Services.Catalogue;

/// <summary>An invented film or series, as sites of different languages know it.</summary>
public sealed record CatalogueFilm
{
    /// <summary>Its number at FilmAffinity, six digits.</summary>
    public required string FilmAffinity { get; init; }

    /// <summary>Its number at IMDb, <c>tt</c> and seven digits or more.</summary>
    public required string Imdb { get; init; }

    /// <summary>Its title in Spain.</summary>
    public required string SpanishTitle { get; init; }

    /// <summary>Its title in English.</summary>
    public required string EnglishTitle { get; init; }

    /// <summary>Its title in the language of origin, which is one of the two.</summary>
    public required string OriginalTitle { get; init; }

    /// <summary>Year of first release.</summary>
    public required int Year { get; init; }

    /// <summary><c>movie</c> or <c>series</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Of <c>tvmovie</c>, <c>miniseries</c>, <c>short</c>, <c>documentary</c>, <c>animation</c>; none for most.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Directors, for a series the creator first.</summary>
    public required IReadOnlyList<string> Directors { get; init; }

    /// <summary>Actors.</summary>
    public required IReadOnlyList<string> Cast { get; init; }

    /// <summary>Running time in minutes.</summary>
    public required int Runtime { get; init; }

    /// <summary>Countries of origin by ISO 3166 code.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>Genres, in English; <see cref="CatalogueWords.Spanish"/> has them in Spanish.</summary>
    public required IReadOnlyList<string> Genres { get; init; }

    /// <summary>Average of a site's users in tenths, 0 to 100; null for too few votes.</summary>
    public int? Average { get; init; }

    /// <summary>Number of votes.</summary>
    public int Votes { get; init; }

    /// <summary>Its title for readers of a language.</summary>
    public string TitleIn(string language) => language == "es" ? SpanishTitle : EnglishTitle;

    public override string ToString() => $"{EnglishTitle} ({Year})";
}
