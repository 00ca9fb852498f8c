namespace MediaBridge.Core.Library.Duplicates;

/// <summary>One of several copies of a work: a version, in one file or several parts.</summary>
public sealed record DuplicateCopy
{
    /// <summary>Number of its item in the library.</summary>
    public required long Item { get; init; }

    /// <summary>Name of its item.</summary>
    public required string Slug { get; init; }

    /// <summary>Its main files in the library's paths; parts in order.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Bytes of them.</summary>
    public long Size { get; init; }

    /// <summary>What is known of its quality: <c>1080p BluRay x264 DTS 5.1</c>; empty if nothing is.</summary>
    public string Quality { get; init; } = "";

    /// <summary>Its edition; null for the usual one.</summary>
    public string? Edition { get; init; }

    /// <summary>Whether it stays: it is the best, or another version beside the best.</summary>
    public bool IsKept { get; init; }

    /// <summary>Of one that could go: what the kept one has before it.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the reason rests on what both tell, rather than on what one does not.</summary>
    public bool IsSure { get; init; } = true;
}
