namespace MediaBridge.Core.Running;

/// <summary>An item that a run did not write.</summary>
public sealed record LeftItem
{
    /// <summary>Its first id, or its title.</summary>
    public required string Item { get; init; }

    /// <summary>The source, step or sink that left it.</summary>
    public required string Step { get; init; }

    /// <summary>What it is called, if that is known.</summary>
    public string? Title { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public string? Reason { get; init; }
}
