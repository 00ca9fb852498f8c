using DescriptionAttribute = System.ComponentModel.DescriptionAttribute;

namespace MediaBridge.Sdk.Tests.Kit.Locker;

/// <summary>Options of the store.</summary>
internal sealed record LockerConnection
{
    [Description("Key of the locker.")]
    public required Secret Key { get; init; }
}
