using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.Tmdb;

/// <summary>Options of the matcher <c>tmdb</c>: what is taken over of a title.</summary>
internal sealed record DetailOptions
{
    [AllowedValues("w92", "w154", "w185", "w342", "w500", "w780", "original")]
    [Description("Size of posters: their width in pixels, or as they were uploaded.")]
    public string Poster { get; init; } = "original";

    [AllowedValues("w300", "w780", "w1280", "original")]
    [Description("Size of backgrounds.")]
    public string Backdrop { get; init; } = "original";

    [AllowedValues("w45", "w92", "w154", "w185", "w300", "w500", "original")]
    [Description("Size of logos.")]
    public string Logo { get; init; } = "original";

    [AllowedValues("w92", "w185", "w300", "original")]
    [Description("Size of stills of episodes.")]
    public string Still { get; init; } = "original";

    [AllowedValues("w45", "w185", "h632", "original")]
    [Description("Size of portraits.")]
    public string Profile { get; init; } = "w185";

    [Range(0, 100)]
    [Description("How many pictures of each kind are taken, the best first; 0 for none.")]
    public int Pictures { get; init; } = 3;

    [Range(0, 1000)]
    [Description("How many actors are taken, in the order of the credits.")]
    public int Cast { get; init; } = 50;

    [Description("Languages whose texts are kept as translations; default: those of the connection. A * keeps all. Titles in the others are kept as alternative titles.")]
    public IReadOnlyList<string> Translations { get; init; } = [];

    [AllowedValues("default", "original", "absolute", "dvd", "digital", "story", "production", "tv")]
    [Description("The order in which the items' episodes are numbered: default is TMDB's own, the others are groups of episodes that a series may have (original is the original air dates, tv later ones). Without such a group absolute counts through the seasons, the others find nothing.")]
    public string Order { get; init; } = "default";

    [AllowedValues("list", "full")]
    [Description("list takes of episodes what the list of their season tells (names, texts, dates, stills, crew and guests): one request for a season. full asks for each: with ids elsewhere, cast, all stills and translations.")]
    public string Episodes { get; init; } = "list";

    [AllowedValues("name", "full")]
    [Description("What is taken of the collection that a film is in: its name and number, or, with up to two requests for each collection, its name in the fallback languages and its overview.")]
    public string Collection { get; init; } = "name";

    [Description("Whether the search also finds films for adults.")]
    public bool Adult { get; init; }
}
