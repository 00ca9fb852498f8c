namespace MediaBridge.Cli.Matches;

/// <summary>What a review came to.</summary>
internal sealed record ReviewSummary
{
    public int Matched { get; init; }

    public int None { get; init; }

    public int Later { get; init; }

    /// <summary>How many still wait, those put off included.</summary>
    public long Left { get; init; }

    /// <summary>Pipelines whose items were decided.</summary>
    public IReadOnlyList<string> Pipelines { get; init; } = [];
}
