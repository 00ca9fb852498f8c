namespace MediaBridge.Core.Library.Exporting;

/// <summary>What an export wrote.</summary>
public sealed record LibraryExported
{
    /// <summary>The file; null when nothing had changed and nothing was written.</summary>
    public string? File { get; init; }

    /// <summary>What it is.</summary>
    public required LibraryFileFormat Format { get; init; }

    /// <summary>How many items were written.</summary>
    public long Items { get; init; }

    /// <summary>How many items are gone since the last incremental export.</summary>
    public long Removed { get; init; }

    /// <summary>The file that names what is gone; null for none.</summary>
    public string? RemovedFile { get; init; }

    /// <summary>Whether it holds, or was brought up to date with, changes only.</summary>
    public bool IsIncrement { get; init; }

    /// <summary>Bytes of the file.</summary>
    public long Bytes { get; init; }

    /// <summary>How many items could not be written.</summary>
    public long Rejected { get; init; }

    /// <summary>Why not: the first of them.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}
