namespace MediaBridge.Core.Scanning;

/// <summary>A film or episode that a scan found in more than one place.</summary>
public sealed record ScanDuplicate
{
    /// <summary>Its title in the library.</summary>
    public required string Title { get; init; }

    /// <summary>Its places: paths with the name of the scanned folder before them, in order.</summary>
    public required IReadOnlyList<string> Places { get; init; }
}
