namespace MediaBridge.Core.Library.Backups;

/// <summary>What is restored, and where to.</summary>
public sealed record LibraryRestore
{
    /// <summary>The archive, or a folder, of which the latest backup is taken.</summary>
    public required string File { get; init; }

    /// <summary>Only check and tell.</summary>
    public bool DryRun { get; init; }

    /// <summary>Another data folder; null for that of the bridge.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Exactly what was there: what people changed since is not kept.</summary>
    public bool Exact { get; init; }

    /// <summary>What else of the archive: <c>state</c>, <c>cache</c>, <c>settings</c>.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>Where folders of the archive go, by their names; those that are not named stay in the archive.</summary>
    public IReadOnlyDictionary<string, string> Folders { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
