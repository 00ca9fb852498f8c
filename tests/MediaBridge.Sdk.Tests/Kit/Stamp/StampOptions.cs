using DescriptionAttribute = System.ComponentModel.DescriptionAttribute;

namespace MediaBridge.Sdk.Tests.Kit.Stamp;

/// <summary>Options of the processor.</summary>
internal sealed record StampOptions
{
    [Description("Key of the application.")]
    public required Secret Key { get; init; }
}
