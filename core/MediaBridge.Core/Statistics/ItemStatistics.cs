using System.Text.Json.Serialization;

namespace MediaBridge.Core.Statistics;

/// <summary>What can be counted of someone's items: totals, own marks, how they lie beside the averages of sites, and when it all happened. Marks are out of 10.</summary>
public sealed record ItemStatistics
{
    /// <summary>Number of items.</summary>
    public long Items { get; init; }

    /// <summary>Items with an own mark.</summary>
    public long Rated { get; init; }

    /// <summary>Items with a play.</summary>
    public long Watched { get; init; }

    /// <summary>Plays in all.</summary>
    public long Plays { get; init; }

    /// <summary>Minutes of all items whose running time is known.</summary>
    public long Minutes { get; init; }

    /// <summary>Items whose running time is known.</summary>
    public long Timed { get; init; }

    /// <summary>Own marks; null if there is none.</summary>
    public MarkFigures? Own { get; init; }

    /// <summary>Averages of sites, the first of each item; null if there is none.</summary>
    public MarkFigures? Site { get; init; }

    /// <summary>Own marks rounded to whole ones from 1 to 10, with their numbers; empty without marks.</summary>
    public IReadOnlyList<NamedCount> Marks { get; init; } = [];

    /// <summary>Own marks against the averages of sites; null if no item has both.</summary>
    public MarkComparison? Comparison { get; init; }

    /// <summary>By decade of the first release, such as <c>1990s</c>, oldest first.</summary>
    public IReadOnlyList<GroupFigures> Decades { get; init; } = [];

    /// <summary>By year of the first release, oldest first.</summary>
    public IReadOnlyList<GroupFigures> Years { get; init; } = [];

    /// <summary>By genre, most first.</summary>
    public IReadOnlyList<GroupFigures> Genres { get; init; } = [];

    /// <summary>By country, most first.</summary>
    public IReadOnlyList<GroupFigures> Countries { get; init; } = [];

    /// <summary>By director, most first; only those of several items.</summary>
    public IReadOnlyList<GroupFigures> Directors { get; init; } = [];

    /// <summary>By kind or closer type, most first.</summary>
    public IReadOnlyList<GroupFigures> Types { get; init; } = [];

    /// <summary>By running time in steps of a quarter of an hour, shortest first: the first minute of each.</summary>
    public IReadOnlyList<NamedCount> Runtimes { get; init; } = [];

    /// <summary>By month, such as <c>2024-05</c>, oldest first.</summary>
    public IReadOnlyList<MonthCount> Months { get; init; } = [];

    /// <summary>Liked more than by others, the largest difference first.</summary>
    public IReadOnlyList<ComparedItem> Overrated { get; init; } = [];

    /// <summary>Liked less than by others, the largest difference first.</summary>
    public IReadOnlyList<ComparedItem> Underrated { get; init; } = [];

    /// <summary>Pairs of own mark and average with their numbers, for a chart.</summary>
    [JsonIgnore]
    internal IReadOnlyList<MarkSpot> Spots { get; init; } = [];
}
