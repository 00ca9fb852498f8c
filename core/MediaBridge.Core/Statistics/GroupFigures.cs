namespace MediaBridge.Core.Statistics;

/// <summary>Items that have something in common, in numbers.</summary>
public sealed record GroupFigures
{
    /// <summary>What they have in common.</summary>
    public required string Name { get; init; }

    /// <summary>Number of items.</summary>
    public required long Count { get; init; }

    /// <summary>Those with an own mark.</summary>
    public required long Rated { get; init; }

    /// <summary>Mean of the own marks, out of 10; null without marks.</summary>
    public decimal? Mean { get; init; }

    /// <summary>Mean of own mark less average, of items that have both; null without any.</summary>
    public decimal? Difference { get; init; }
}
