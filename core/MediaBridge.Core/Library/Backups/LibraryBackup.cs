namespace MediaBridge.Core.Library.Backups;

/// <summary>What is backed up, and where to. The library, accounts (without secrets), scans and matches always are; secrets never.</summary>
public sealed record LibraryBackup
{
    /// <summary>The archive (<c>.zip</c>), or a folder, in which its name is made of date and kind; null for <c>backups</c> in the data folder.</summary>
    public string? Place { get; init; }

    /// <summary>What else: <c>state</c> (runs and journal), <c>cache</c>, <c>settings</c>.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>Folders to take along, such as pages and pictures, by a name of letters and digits.</summary>
    public IReadOnlyDictionary<string, string> Folders { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Only what changed since the latest backup in the same folder; a full one if there is none.</summary>
    public bool Incremental { get; init; }

    /// <summary>How many backups of the folder are kept, with those they build on; null for all. What restores put aside does not count.</summary>
    public int? Keep { get; init; }
}
