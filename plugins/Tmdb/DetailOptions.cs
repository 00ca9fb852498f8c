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

    [Description("Whether the search also finds films for adults.")]
    public bool Adult { get; init; }
}
