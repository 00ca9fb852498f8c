namespace MediaBridge.Core.Matching;

/// <summary>What an import did.</summary>
public sealed record MatchImport
{
    /// <summary>Records that were not there before.</summary>
    public long Added { get; init; }

    /// <summary>Records that something was added to, or whose older decision was replaced.</summary>
    public long Updated { get; init; }

    /// <summary>Records that were there already, or whose decision here is newer.</summary>
    public long Kept { get; init; }

    /// <summary>Lines that could not be read: number and reason.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}
