using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>One copy of a film: a file, several parts or a disc folder.</summary>
internal sealed record VideoCopy
{
    /// <summary>The files, parts in order; for a disc its index file, with the size of the whole disc.</summary>
    public required IReadOnlyList<FileEntry> Files { get; init; }

    /// <summary>The name without ending and part.</summary>
    public required string Stem { get; init; }

    public required ParsedName Name { get; init; }

    public bool IsParts => Files.Count > 1;

    /// <summary>"dvd" or "bluray" for a disc folder.</summary>
    public string? Disc { get; init; }

    /// <summary>All names that files beside it may begin with: its own, those of its parts.</summary>
    public IEnumerable<string> Stems => IsParts ? Files.Select(f => f.Stem).Prepend(Stem) : [Stem];
}
