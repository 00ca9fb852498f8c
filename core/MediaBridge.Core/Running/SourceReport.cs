namespace MediaBridge.Core.Running;

/// <summary>What one source gave.</summary>
public sealed record SourceReport
{
    /// <summary>Id of the source in the pipeline.</summary>
    public required string Id { get; init; }

    /// <summary>Items read, rows of one item counted once.</summary>
    public long Items { get; init; }

    /// <summary>Items of the last complete read of the same account and options, where this one can be compared with it.</summary>
    public long? Before { get; init; }

    /// <summary>Whether it gave so much less than the last time that somebody should look (<c>shrink:</c>).</summary>
    public bool Shrunk { get; init; }

    /// <summary>Removals read.</summary>
    public long Removed { get; init; }

    /// <summary>Whether only changes since the last run were read.</summary>
    public bool Incremental { get; init; }

    /// <summary>Whether everything was read.</summary>
    public bool Complete { get; init; }

    /// <summary>Why it is incomplete, or why it was read in full.</summary>
    public string? Remark { get; init; }
}
