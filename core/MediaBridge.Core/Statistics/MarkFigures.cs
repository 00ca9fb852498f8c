namespace MediaBridge.Core.Statistics;

/// <summary>Marks in numbers, out of 10.</summary>
public sealed record MarkFigures
{
    /// <summary>Number of marks.</summary>
    public required long Count { get; init; }

    /// <summary>Their mean.</summary>
    public required decimal Mean { get; init; }

    /// <summary>The mark in the middle; between two, their mean.</summary>
    public required decimal Median { get; init; }

    /// <summary>The lowest.</summary>
    public required decimal Lowest { get; init; }

    /// <summary>The highest.</summary>
    public required decimal Highest { get; init; }
}
