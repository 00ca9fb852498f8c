using System.ComponentModel;

namespace MediaBridge.Plugins.Letterboxd.Sources;

/// <summary>Options of the lists.</summary>
internal sealed record ListsOptions
{
    [Description("Read only these lists: names, or their part of the address, or whole addresses, also those of other members' lists. Default: all public lists of the member.")]
    public IReadOnlyList<string> Only { get; init; } = [];

    [Description("Leave these lists out: names, or their part of the address.")]
    public IReadOnlyList<string> Skip { get; init; } = [];
}
