using DescriptionAttribute = System.ComponentModel.DescriptionAttribute;

namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>Options of the connection.</summary>
internal sealed record DepotConnection
{
    [Description("Key of the account.")]
    public required Secret Key { get; init; }
}
