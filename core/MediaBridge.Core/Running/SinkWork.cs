using MediaBridge.Core.Pipelines;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>One sink of a run with all that planning and applying need.</summary>
internal sealed record SinkWork
{
    public required SinkStep Step { get; init; }

    /// <summary>Its place among the sinks: part of the row ids of its changes.</summary>
    public required int Ord { get; init; }

    public required ComponentInfo Info { get; init; }

    public required ISink Sink { get; init; }

    /// <summary>Key of its journal: pipeline, sink and account.</summary>
    public required string Journal { get; init; }

    /// <summary>Whether it only prints: its journal ends with the run.</summary>
    public bool IsPrinted { get; init; }

    /// <summary>Before the keys of the journals of every day; null for a sink whose place does not change with the day.</summary>
    public string? AnyDay { get; init; }

    /// <summary>The person whose facets it may see.</summary>
    public string? Person { get; init; }

    public IReadOnlyList<FacetInfo> Facets { get; init; } = [];

    /// <summary>Makes the source that reads what the sink writes; null if it declares none.</summary>
    public Func<CancellationToken, Task<ISource>>? CurrentFrom { get; init; }

    /// <summary>Facets that source declares.</summary>
    public IReadOnlyList<FacetInfo> CurrentFacets { get; init; } = [];

    /// <summary>The sink on whose results it works.</summary>
    public SinkWork? After { get; init; }
}
