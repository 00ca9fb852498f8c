namespace MediaBridge.Core.Running;

/// <summary>One thing that happened to an item in a run: the answer to "why was it not written?"</summary>
public sealed record ItemStory
{
    /// <summary>The phase: read, resolve, plan or apply.</summary>
    public required string Phase { get; init; }

    /// <summary>Source, step or sink.</summary>
    public required string Step { get; init; }

    /// <summary>What happened.</summary>
    public required string What { get; init; }

    /// <summary>Why, or how.</summary>
    public string? Detail { get; init; }
}
