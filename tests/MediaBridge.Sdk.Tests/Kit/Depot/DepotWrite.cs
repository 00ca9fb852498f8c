namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>What a write says.</summary>
internal sealed record DepotWrite
{
    public string Id { get; init; } = "";

    public string Title { get; init; } = "";

    public string? Value { get; init; }
}
