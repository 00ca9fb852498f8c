namespace MediaBridge.Core.Statistics;

/// <summary>A value and how often it occurs.</summary>
/// <param name="Name">The value.</param>
/// <param name="Count">How often.</param>
public sealed record NamedCount(int Name, long Count);
