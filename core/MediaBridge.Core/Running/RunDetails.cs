using MediaBridge.Core.Pipelines;

namespace MediaBridge.Core.Running;

/// <summary>An earlier run with its report.</summary>
public sealed record RunDetails
{
    /// <summary>The run.</summary>
    public required RunInfo Info { get; init; }

    /// <summary>Its pipeline, as it was then.</summary>
    public required PipelineDefinition Definition { get; init; }

    /// <summary>What it read and did.</summary>
    public required RunReport Report { get; init; }

    /// <summary>Items whose steps are through; shows that resolving did not start again.</summary>
    public long ItemsResolved { get; init; }

    /// <summary>Whether it only planned.</summary>
    public bool Dry => Info.Dry;

    /// <summary>Whether its items and changes were deleted to save room.</summary>
    public bool Pruned => Info.Pruned;
}
