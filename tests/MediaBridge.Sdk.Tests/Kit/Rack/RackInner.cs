using DescriptionAttribute = System.ComponentModel.DescriptionAttribute;

namespace MediaBridge.Sdk.Tests.Kit.Rack;

internal sealed record RackInner
{
    [Description("How deep.")]
    public int Depth { get; init; } = 2;
}
