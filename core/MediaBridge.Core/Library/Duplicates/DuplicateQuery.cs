namespace MediaBridge.Core.Library.Duplicates;

/// <summary>Which duplicates are looked for.</summary>
public sealed record DuplicateQuery
{
    /// <summary>What may show that two copies are one work.</summary>
    public IReadOnlyList<DuplicateLink> Links { get; init; } = [DuplicateLink.Id, DuplicateLink.Content, DuplicateLink.Name];

    /// <summary>The scanned folders, as in the setting <c>library.folders</c>: contents are compared of files below them.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>Whether contents count as equal only when all of the bytes are, not just size and both ends.</summary>
    public bool Whole { get; init; }

    /// <summary>Whether editions count as copies of each other.</summary>
    public bool Editions { get; init; }

    /// <summary>Whether versions that stand together in one place, as media centres want them, count too.</summary>
    public bool Versions { get; init; }
}
