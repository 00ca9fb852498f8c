namespace MediaBridge.Sdk;

/// <summary>What is known about a work. Lists are in the source's order; null says nothing, empty says there is none.</summary>
public sealed record Description
{
    /// <summary>Type of a film made for television.</summary>
    public const string TvMovie = "tvmovie";

    /// <summary>Type of a series that was planned with its end.</summary>
    public const string Miniseries = "miniseries";

    /// <summary>Type of a short film.</summary>
    public const string Short = "short";

    /// <summary>Type of a single programme on television, such as a gala or a Christmas episode.</summary>
    public const string Special = "special";

    /// <summary>Type of a work that was first published on video.</summary>
    public const string Video = "video";

    /// <summary>Type of a documentary.</summary>
    public const string Documentary = "documentary";

    /// <summary>Type of an animated work.</summary>
    public const string Animation = "animation";

    /// <summary>Type of a video game.</summary>
    public const string Game = "game";

    /// <summary>Type of a podcast or an episode of one.</summary>
    public const string Podcast = "podcast";

    /// <summary>What it is more closely than <see cref="MediaItem.Kind"/> says; an open set of lower case words, well-known ones are the constants of this type. Empty: an ordinary film or series.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>Further titles by which it is known, in any language, without those of the item and of <see cref="Translations"/>.</summary>
    public IReadOnlyList<string>? AlternativeTitles { get; init; }

    /// <summary>Plot or summary, plain text; may hold line breaks.</summary>
    public string? Overview { get; init; }

    /// <summary>A short plot of a sentence or two.</summary>
    public string? Outline { get; init; }

    /// <summary>Tagline.</summary>
    public string? Tagline { get; init; }

    /// <summary>Running time.</summary>
    public TimeSpan? Runtime { get; init; }

    /// <summary>Date of first release.</summary>
    public DateOnly? Released { get; init; }

    /// <summary>Date on which a series ended.</summary>
    public DateOnly? Ended { get; init; }

    /// <summary>State of a series, as the source words it ("Ended").</summary>
    public string? Status { get; init; }

    /// <summary>Genres, as the source words them.</summary>
    public IReadOnlyList<string>? Genres { get; init; }

    /// <summary>Countries of origin by name, as the source words them. Codes of ISO 3166-1 (<c>US</c>, <c>usa</c>), which some services give, become English names, so that no list holds both.</summary>
    public IReadOnlyList<string>? Countries { get; init => field = CountryNames.Of(value); }

    /// <summary>Studios or production companies.</summary>
    public IReadOnlyList<string>? Studios { get; init; }

    /// <summary>Original language, BCP 47 where the source allows.</summary>
    public string? Language { get; init; }

    /// <summary>Spoken languages, BCP 47 where the source allows.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>Keywords of the source, not the person's tags.</summary>
    public IReadOnlyList<string>? Keywords { get; init; }

    /// <summary>Age rating as the source words it, such as <c>PG-13</c> or <c>DE-12</c>.</summary>
    public string? Certification { get; init; }

    /// <summary>Collection or franchise.</summary>
    public CollectionRef? Collection { get; init; }

    /// <summary>Address of a trailer.</summary>
    public Uri? Trailer { get; init; }

    /// <summary>Home page of the work.</summary>
    public Uri? Homepage { get; init; }

    /// <summary>Texts in other languages, by BCP 47 tag.</summary>
    public IReadOnlyDictionary<string, Translation>? Translations { get; init; }
}
