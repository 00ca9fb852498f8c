using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.FilmAffinity.Sources;

/// <summary>Options of saved pages.</summary>
internal sealed record PagesOptions
{
    [Description("The folder with the pages that a browser saved: ratings, lists and films, in any order and of any age.")]
    public required string Folder { get; init; }

    [Description("Days that are added to dates of ratings.")]
    [Range(-1, 1)]
    public int DateOffset { get; init; }

    [Description("Which addresses of posters: all sizes, one, or none.")]
    public PosterSize Posters { get; init; } = PosterSize.All;
}
