namespace MediaBridge.Core.Running;

/// <summary>How many items a step left out for one reason.</summary>
public sealed record DecisionCount
{
    /// <summary>The step.</summary>
    public required string Step { get; init; }

    /// <summary>What happened: dropped, rejected, parked, or remark: it went on, something was said about it.</summary>
    public required string What { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Why, in a word of <see cref="ReasonWords"/>; null for a remark.</summary>
    public string? Word { get; init; }

    /// <summary>Number of items.</summary>
    public required long Count { get; init; }
}
