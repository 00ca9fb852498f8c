namespace MediaBridge.Core.Library.Backups;

/// <summary>A backup.</summary>
public sealed record LibraryBackupInfo
{
    /// <summary>Full path of the archive.</summary>
    public required string File { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>full, incremental or before-restore.</summary>
    public required string Kind { get; init; }

    /// <summary>Bytes of the archive.</summary>
    public required long Bytes { get; init; }

    /// <summary>Items of the library in it.</summary>
    public required long Items { get; init; }

    /// <summary>Files that it stands for.</summary>
    public required long Files { get; init; }

    /// <summary>The archive that it builds on; null for none.</summary>
    public string? Base { get; init; }

    /// <summary>What is wrong with it, such as a base that is missing; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>Files that could not be taken along: the first of them.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>Older backups that were deleted, as only so many are kept.</summary>
    public IReadOnlyList<string> Deleted { get; init; } = [];
}
