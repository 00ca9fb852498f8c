using System.ComponentModel;

namespace MediaBridge.Plugins.FilmAffinity.Sources;

/// <summary>Options of the ratings.</summary>
internal sealed record RatingsOptions
{
    [Description("Which addresses of posters: all sizes, one, or none.")]
    public PosterSize Posters { get; init; } = PosterSize.All;
}
