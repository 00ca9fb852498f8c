namespace MediaBridge.Benchmarks.Planning;

/// <summary>None.</summary>
public sealed record PlanningOptions;
