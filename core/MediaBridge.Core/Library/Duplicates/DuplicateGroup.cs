namespace MediaBridge.Core.Library.Duplicates;

/// <summary>Copies of one work.</summary>
public sealed record DuplicateGroup
{
    /// <summary>Kind of the work.</summary>
    public required string Kind { get; init; }

    /// <summary>Title and year, or series, number and title.</summary>
    public required string Title { get; init; }

    /// <summary>What shows that they are one work: the weakest link between them.</summary>
    public required DuplicateLink Link { get; init; }

    /// <summary>The id that they share, or what else shows it, for people.</summary>
    public required string Why { get; init; }

    /// <summary>Whether a program may decide: the link is no likeness of names, no ids contradict it, and the quality of all is known.</summary>
    public bool IsSure { get; init; }

    /// <summary>The copies, the kept ones first, the best before all.</summary>
    public required IReadOnlyList<DuplicateCopy> Copies { get; init; }

    /// <summary>Bytes of those that could go.</summary>
    public long Bytes => Copies.Where(c => !c.IsKept).Sum(c => c.Size);
}
