using System.ComponentModel;

namespace MediaBridge.Plugins.FilmAffinity.Sources;

/// <summary>Options of the lists.</summary>
internal sealed record ListsOptions
{
    [Description("Read only these lists: names, or their numbers. Default: all.")]
    public IReadOnlyList<string> Only { get; init; } = [];

    [Description("Leave these lists out: names, or their numbers.")]
    public IReadOnlyList<string> Skip { get; init; } = [];

    [Description("Whether a list without films gives an item of the kind list, so that a backup holds it too.")]
    public bool Empty { get; init; }

    [Description("Which addresses of posters: all sizes, one, or none.")]
    public PosterSize Posters { get; init; } = PosterSize.All;
}
