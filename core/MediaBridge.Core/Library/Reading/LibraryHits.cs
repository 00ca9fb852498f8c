namespace MediaBridge.Core.Library.Reading;

/// <summary>What a search found.</summary>
public sealed record LibraryHits
{
    /// <summary>The hits of this page, best first or as the query sorts them.</summary>
    public required IReadOnlyList<LibraryEntry> Entries { get; init; }

    /// <summary>All hits.</summary>
    public required long Total { get; init; }

    /// <summary>Queries that would find something, when nothing was found.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>Hits by genre, most first; empty unless asked for.</summary>
    public IReadOnlyList<LibraryCount> Genres { get; init; } = [];

    /// <summary>Hits by decade; empty unless asked for.</summary>
    public IReadOnlyList<LibraryCount> Decades { get; init; } = [];

    /// <summary>Hits by kind; empty unless asked for.</summary>
    public IReadOnlyList<LibraryCount> Kinds { get; init; } = [];
}
