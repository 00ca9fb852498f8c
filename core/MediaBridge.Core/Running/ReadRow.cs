namespace MediaBridge.Core.Running;

/// <summary>How far the reading of one source is.</summary>
internal sealed record ReadRow
{
    public required string Source { get; init; }

    /// <summary>Its place among the sources: part of the key space of its items.</summary>
    public required int Ord { get; init; }

    public bool Ended { get; init; }

    /// <summary>Whether rows were stored behind the last checkpoint: then an interrupted read starts over.</summary>
    public bool Dirty { get; init; }

    public string? Resume { get; init; }

    public string? Start { get; init; }

    public string? Next { get; init; }

    public bool Complete { get; init; }

    public long? Announced { get; init; }

    public string? Reason { get; init; }

    /// <summary>Kind of the error that ended it.</summary>
    public string? Kind { get; init; }

    /// <summary>Why it is read in full, when an incremental read might have been expected.</summary>
    public string? Why { get; init; }

    public long Items { get; init; }

    /// <summary>Items that the source gave, those that a query left out and those of the same id included.</summary>
    public long Yielded { get; init; }

    /// <summary>Items of the last complete read, where this one can be compared with it.</summary>
    public long? Before { get; init; }

    public long Removed { get; init; }
}
