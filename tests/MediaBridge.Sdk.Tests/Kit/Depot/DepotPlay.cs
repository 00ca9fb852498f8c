namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>One play, with the number that the depot gave it.</summary>
internal sealed record DepotPlay
{
    public required int Id { get; init; }

    public string? At { get; init; }
}
