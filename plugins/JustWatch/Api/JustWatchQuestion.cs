namespace MediaBridge.Plugins.JustWatch.Api;

/// <summary>A question of GraphQL.</summary>
internal sealed record JustWatchQuestion
{
    public required string OperationName { get; init; }

    public required string Query { get; init; }

    public required JustWatchVariables Variables { get; init; }
}
