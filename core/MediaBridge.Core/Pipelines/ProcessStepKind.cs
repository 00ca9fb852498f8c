namespace MediaBridge.Core.Pipelines;

/// <summary>What a step between sources and sinks does.</summary>
public enum ProcessStepKind
{
    /// <summary>Runs a processor.</summary>
    Process,

    /// <summary>Finds an id with a matcher.</summary>
    Match,

    /// <summary>Gets more facets by id.</summary>
    Lookup,
}
