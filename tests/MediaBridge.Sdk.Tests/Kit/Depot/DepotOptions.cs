using DescriptionAttribute = System.ComponentModel.DescriptionAttribute;

namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>Options of the components.</summary>
internal sealed record DepotOptions
{
    [Description("Where the cards go.")]
    public string Cards { get; init; } = "cards";
}
