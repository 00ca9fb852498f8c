using System.ComponentModel;

namespace MediaBridge.Plugins.Imdb.Matchers;

/// <summary>Options of the search.</summary>
internal sealed record SearchOptions
{
    [Description("The address of IMDb's suggestions. Default: IMDb's own.")]
    public Uri? Suggestions { get; init; }
}
