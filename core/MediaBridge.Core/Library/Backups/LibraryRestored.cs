namespace MediaBridge.Core.Library.Backups;

/// <summary>What a restore did, or would do.</summary>
public sealed record LibraryRestored
{
    /// <summary>The archive.</summary>
    public required string File { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>Items before.</summary>
    public long ItemsBefore { get; init; }

    /// <summary>Items after.</summary>
    public long Items { get; init; }

    /// <summary>People's edits of items that were made since the backup, and stay.</summary>
    public int KeptEdits { get; init; }

    /// <summary>Items that the backup lacks, and that stay because a person edited them.</summary>
    public int KeptItems { get; init; }

    /// <summary>What was restored: names of files, or of folders with their files.</summary>
    public IReadOnlyList<string> Restored { get; init; } = [];

    /// <summary>What the archive holds besides, and was not asked for.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <summary>The backup of what was replaced; null if there was nothing.</summary>
    public string? Before { get; init; }

    /// <summary>Pipelines that read everything the next time, as the library is not what they left.</summary>
    public IReadOnlyList<string> Fresh { get; init; } = [];
}
