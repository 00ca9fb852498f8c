namespace MediaBridge.Core.Running;

/// <summary>What was planned and done at one sink. In a dry run the first three count what would be done.</summary>
public sealed record SinkReport
{
    /// <summary>Id of the sink in the pipeline.</summary>
    public required string Id { get; init; }

    /// <summary>State of the step: waiting, planned, done, failed.</summary>
    public required string State { get; init; }

    /// <summary>Created.</summary>
    public long Created { get; init; }

    /// <summary>Updated.</summary>
    public long Updated { get; init; }

    /// <summary>Deleted.</summary>
    public long Deleted { get; init; }

    /// <summary>Found as wanted.</summary>
    public long Unchanged { get; init; }

    /// <summary>Left alone, with a reason.</summary>
    public long Skipped { get; init; }

    /// <summary>Refused by the service for good.</summary>
    public long Rejected { get; init; }

    /// <summary>Did not work.</summary>
    public long Failed { get; init; }

    /// <summary>Waiting for an answer.</summary>
    public long Held { get; init; }

    /// <summary>Kept for the next run.</summary>
    public long Parked { get; init; }

    /// <summary>Items with a rejection by format or sink.</summary>
    public long ItemsRejected { get; init; }

    /// <summary>What stopped it.</summary>
    public string? Message { get; init; }
}
