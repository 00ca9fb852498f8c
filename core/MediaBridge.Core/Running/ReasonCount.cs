namespace MediaBridge.Core.Running;

/// <summary>How many items of a run were left by one step for one reason.</summary>
public sealed record ReasonCount
{
    /// <summary>The reason: one of <see cref="ReasonWords"/>.</summary>
    public required string Word { get; init; }

    /// <summary>The source, step or sink.</summary>
    public required string Step { get; init; }

    /// <summary>Number of items or changes.</summary>
    public required long Count { get; init; }

    /// <summary>The reason of one of them, in a sentence.</summary>
    public string? Example { get; init; }

    /// <summary>Whether <c>run --retry</c> takes it up.</summary>
    public bool CanRetry { get; init; }
}
