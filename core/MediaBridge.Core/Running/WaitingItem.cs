namespace MediaBridge.Core.Running;

/// <summary>An item of which a match or lookup waits for a connection.</summary>
public sealed record WaitingItem
{
    /// <summary>The pipeline.</summary>
    public required string Pipeline { get; init; }

    /// <summary>The step that waits.</summary>
    public required string Step { get; init; }

    /// <summary>The item's first id, or its title.</summary>
    public required string Item { get; init; }

    /// <summary>What it is called.</summary>
    public string? Title { get; init; }

    /// <summary>What could not be asked, in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The run that last tried.</summary>
    public required long Run { get; init; }

    /// <summary>In how many runs it was tried.</summary>
    public required int Attempts { get; init; }
}
