using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>A run of steps that work item by item, behind a barrier that works on the whole stream (none before the first).</summary>
internal sealed record ResolveStage
{
    /// <summary>Id of the barrier's step.</summary>
    public string? BarrierId { get; init; }

    /// <summary>The barrier.</summary>
    public IStreamProcessor? Barrier { get; init; }

    /// <summary>The steps behind it, in order.</summary>
    public List<(string Id, IProcessor Processor)> Steps { get; } = [];
}
