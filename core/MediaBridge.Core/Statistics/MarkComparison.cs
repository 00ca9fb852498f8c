namespace MediaBridge.Core.Statistics;

/// <summary>Own marks beside the averages of sites, of items that have both.</summary>
public sealed record MarkComparison
{
    /// <summary>Number of items.</summary>
    public required long Count { get; init; }

    /// <summary>Mean of own mark less average.</summary>
    public required decimal Difference { get; init; }

    /// <summary>Pearson's correlation, -1 to 1; null where all marks or all averages are equal.</summary>
    public decimal? Correlation { get; init; }

    /// <summary>Items that were given more than their average.</summary>
    public required long Above { get; init; }

    /// <summary>Items that were given less.</summary>
    public required long Below { get; init; }
}
