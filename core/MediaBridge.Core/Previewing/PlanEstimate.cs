namespace MediaBridge.Core.Previewing;

/// <summary>What applying a plan would cost at one sink.</summary>
public sealed record PlanEstimate
{
    /// <summary>Id of the sink in the pipeline.</summary>
    public required string Sink { get; init; }

    /// <summary>The service that is written to; null for files and the like.</summary>
    public string? Service { get; init; }

    /// <summary>Changes that would be made: at a service, the writes that count against its quota.</summary>
    public required long Writes { get; init; }

    /// <summary>Writes that are not needed, because the target is as wanted already.</summary>
    public required long Saved { get; init; }

    /// <summary>Bytes that would be written; 0 at services.</summary>
    public long Bytes { get; init; }

    /// <summary>Writes a second that the service allows; null when nothing is known.</summary>
    public double? WritesPerSecond { get; init; }

    /// <summary>The least time the writes take at that pace; null when nothing is known.</summary>
    public TimeSpan? Time { get; init; }
}
