namespace MediaBridge.Core.Scanning;

/// <summary>A scan profile: a pipeline file that reads one folder.</summary>
public sealed record ScanInfo
{
    /// <summary>Its name: that of the file without its ending.</summary>
    public required string Name { get; init; }

    /// <summary>What it does: the first comment line of the file; empty if it has none.</summary>
    public string Description { get; init; } = "";

    /// <summary>Path of the file.</summary>
    public required string File { get; init; }

    /// <summary>Whether it is a person's own, from the folder <c>scans</c> of the data folder.</summary>
    public bool IsOwn { get; init; }
}
