using DescriptionAttribute = System.ComponentModel.DescriptionAttribute;

namespace MediaBridge.Sdk.Tests.Kit.Catalog;

/// <summary>Options of the connection.</summary>
internal sealed record CatalogConnection
{
    [Description("Key of the application.")]
    public required Secret Key { get; init; }
}
