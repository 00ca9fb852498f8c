namespace MediaBridge.Sdk.Tests.Kit.Stamp;

/// <summary>A mark as the service answers it.</summary>
internal sealed record StampMark
{
    public required string Mark { get; init; }
}
