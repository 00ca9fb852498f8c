using System.ComponentModel;

namespace MediaBridge.Plugins.Tmdb;

/// <summary>Options of <c>tmdb.lists</c>.</summary>
internal sealed record ListsOptions
{
    [Description("Numbers or names of the lists to read; none: all that the account made.")]
    public IReadOnlyList<string> Lists { get; init; } = [];
}
