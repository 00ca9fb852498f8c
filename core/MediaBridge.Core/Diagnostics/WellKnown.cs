using MediaBridge.Sdk;
using Of = MediaBridge.Sdk.Facets;

namespace MediaBridge.Core;

/// <summary>Names that everybody knows, for checks and hints. The sets are open: plugins may add their own.</summary>
internal static class WellKnown
{
    /// <summary>The facets that an item has.</summary>
    public static readonly IReadOnlyList<string> Facets =
    [
        Of.Ids, Of.Placement, Of.Description, Of.People, Of.Ratings, Of.Watches, Of.Progress, Of.Favourite,
        Of.Lists, Of.Tags, Of.Note, Of.Artwork, Of.Versions, Of.Chapters, Of.Subtitles, Of.Release,
        Of.Generation, Of.Attachments,
    ];

    /// <summary>Facets that belong to a person.</summary>
    public static readonly IReadOnlyList<string> PersonalFacets =
    [
        Of.Ratings, Of.Watches, Of.Progress, Of.Favourite, Of.Lists, Of.Tags, Of.Note,
    ];

    /// <summary>Schemes that everybody knows; plugins may add their own.</summary>
    public static readonly IReadOnlyList<string> Schemes =
    [
        IdSchemes.Imdb, IdSchemes.ImdbName, IdSchemes.TmdbMovie, IdSchemes.TmdbTv, IdSchemes.TmdbPerson, IdSchemes.TmdbCollection,
        IdSchemes.TvdbSeries, IdSchemes.TvdbEpisode, IdSchemes.TvdbMovie, IdSchemes.TraktMovie, IdSchemes.TraktShow,
        IdSchemes.FilmAffinity, IdSchemes.Letterboxd, IdSchemes.FilePath,
    ];
}
