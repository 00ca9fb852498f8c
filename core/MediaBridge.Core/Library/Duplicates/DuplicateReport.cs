namespace MediaBridge.Core.Library.Duplicates;

/// <summary>The duplicates of a library.</summary>
public sealed record DuplicateReport
{
    /// <summary>Groups by title.</summary>
    public required IReadOnlyList<DuplicateGroup> Groups { get; init; }

    /// <summary>Copies that could go.</summary>
    public int Copies => Groups.Sum(g => g.Copies.Count(c => !c.IsKept));

    /// <summary>Bytes of them.</summary>
    public long Bytes => Groups.Sum(g => g.Bytes);

    /// <summary>Items with several versions in one place, which are no duplicates.</summary>
    public int Versions { get; init; }

    /// <summary>Files of one size that could not be compared: their folder is not known, or they cannot be read.</summary>
    public int Unread { get; init; }

    /// <summary>How often a file was opened to be compared. None is, whose hash is kept by an earlier search or by a scan with <c>hash</c>, until its size or time changes.</summary>
    public int Opened { get; init; }
}
