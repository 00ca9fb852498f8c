namespace MediaBridge.Core.Pipelines;

/// <summary>What a file of connections says, and what is wrong with it. A connection with errors is left out; the others can be used.</summary>
internal sealed record ConnectionsLoad
{
    public IReadOnlyList<ConnectionDefinition> Connections { get; init; } = [];

    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
