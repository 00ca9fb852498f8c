using System.ComponentModel;
using DescriptionAttribute = System.ComponentModel.DescriptionAttribute;

namespace MediaBridge.Sdk.Tests.Kit.Shelf;

/// <summary>Options of the connection.</summary>
internal sealed record ShelfConnection
{
    [Description("Key of the application.")]
    public required Secret Key { get; init; }
}
