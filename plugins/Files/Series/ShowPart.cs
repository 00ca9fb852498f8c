using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Series;

/// <summary>One folder of a series.</summary>
internal sealed record ShowPart
{
    public required FolderContent Content { get; init; }

    /// <summary>Season that the folder, or one above it, tells.</summary>
    public int? Season { get; init; }

    /// <summary>Whether the folder itself is that of the season, so that its pictures are the season's.</summary>
    public bool IsSeason { get; init; }

    /// <summary>Whether it holds extras.</summary>
    public bool IsExtras { get; init; }

    /// <summary>What the folder's own name says, where it is that of a release.</summary>
    public ParsedName? Release { get; init; }

    /// <summary>The only videos of it that belong to the series; null for all.</summary>
    public IReadOnlySet<string>? Only { get; init; }

    public bool IsTop { get; init; }
}
