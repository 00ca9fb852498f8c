using System.ComponentModel;

namespace MediaBridge.Plugins.Trakt;

/// <summary>Options of <c>trakt.lists</c>.</summary>
internal sealed record ListsOptions
{
    [Description("Names or slugs of the lists to read. Default: all that the account made.")]
    public IReadOnlyList<string>? Lists { get; init; }
}
