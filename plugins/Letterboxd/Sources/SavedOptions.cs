using System.ComponentModel;

namespace MediaBridge.Plugins.Letterboxd.Sources;

/// <summary>Options of saved pages.</summary>
internal sealed record SavedOptions
{
    [Description("The folder with the pages that a browser saved: of watchlists, lists, and films that were seen; all pages of each, in any order.")]
    public required string Folder { get; init; }

    [Description("The member whose lists are yours: these are known by their part of the address alone, as in the export. Lists of others are known by member and list.")]
    public string? User { get; init; }
}
