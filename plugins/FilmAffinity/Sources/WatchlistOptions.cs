using System.ComponentModel;

namespace MediaBridge.Plugins.FilmAffinity.Sources;

/// <summary>Options of the list of things to see.</summary>
internal sealed record WatchlistOptions
{
    [Description("The list of films to see: its name or number. The site has no such list of its own; by default one with a usual name is taken, such as Pendientes, Por ver or Watchlist.")]
    public string? List { get; init; }

    [Description("Which addresses of posters: all sizes, one, or none.")]
    public PosterSize Posters { get; init; } = PosterSize.All;
}
