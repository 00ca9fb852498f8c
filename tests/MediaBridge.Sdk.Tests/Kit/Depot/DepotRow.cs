namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>What the depot holds of one title.</summary>
internal sealed record DepotRow
{
    public required string Id { get; init; }

    public string Title { get; init; } = "";

    public decimal? Rating { get; init; }

    public IReadOnlyList<DepotPlay> Plays { get; init; } = [];

    public IReadOnlyList<string> Lists { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public int? Upload { get; init; }
}
