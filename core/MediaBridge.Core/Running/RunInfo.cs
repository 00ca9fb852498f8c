using MediaBridge.Core.Pipelines;

namespace MediaBridge.Core.Running;

/// <summary>An earlier run.</summary>
public sealed record RunInfo
{
    /// <summary>Its number.</summary>
    public required long Run { get; init; }

    /// <summary>Name of its pipeline.</summary>
    public required string Pipeline { get; init; }

    /// <summary>run or undo.</summary>
    public required string Kind { get; init; }

    /// <summary>The run that it undoes.</summary>
    public long? Undoes { get; init; }

    /// <summary>active (unfinished), done, planned, cancelled or superseded.</summary>
    public required string State { get; init; }

    /// <summary>The phase in which an unfinished one stands: read, resolve, plan or done.</summary>
    public required string Phase { get; init; }

    /// <summary>The reason of earlier runs that it took up again (<c>run --retry</c>); null for any other run.</summary>
    public string? Retry { get; init; }

    /// <summary>Whether it only planned.</summary>
    public bool Dry { get; init; }

    /// <summary>When it began, ISO 8601 UTC.</summary>
    public required string Started { get; init; }

    /// <summary>When it ended, ISO 8601 UTC; null while unfinished.</summary>
    public string? Ended { get; init; }

    /// <summary>Its exit code.</summary>
    public int ExitCode { get; init; }

    /// <summary>Whether its items and changes were deleted to save room.</summary>
    public bool Pruned { get; init; }
}
