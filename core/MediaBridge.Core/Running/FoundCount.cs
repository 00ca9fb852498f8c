namespace MediaBridge.Core.Running;

/// <summary>How many items a match or lookup found in one way.</summary>
public sealed record FoundCount
{
    /// <summary>The step.</summary>
    public required string Step { get; init; }

    /// <summary>How it found them: a word of <see cref="FoundWays"/>.</summary>
    public required string Way { get; init; }

    /// <summary>Number of items.</summary>
    public required long Count { get; init; }
}
