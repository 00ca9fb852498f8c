namespace MediaBridge.Core.Statistics;

/// <summary>What happened in a month.</summary>
public sealed record MonthCount
{
    /// <summary>The month, such as <c>2024-05</c>.</summary>
    public required string Month { get; init; }

    /// <summary>Marks that were given.</summary>
    public long Rated { get; init; }

    /// <summary>Plays.</summary>
    public long Plays { get; init; }
}
