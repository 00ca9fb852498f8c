namespace MediaBridge.Sdk;

/// <summary>What an item should be at the target.</summary>
public sealed record DesiredItem
{
    /// <summary>The item; of its facets, those that are not null speak.</summary>
    public required MediaItem Item { get; init; }

    /// <summary>What is wanted with it.</summary>
    public DesiredOp Op { get; init; }
}
