using MediaBridge.Core.Statistics;

namespace MediaBridge.Core.Library.Reading;

/// <summary>The library in numbers.</summary>
public sealed record LibraryFigures
{
    /// <summary>Marks, decades, genres, countries, directors, months, and what lies apart from the average.</summary>
    public required ItemStatistics Statistics { get; init; }

    /// <summary>Items by kind, most first.</summary>
    public required IReadOnlyList<LibraryCount> Kinds { get; init; }

    /// <summary>Number of main files.</summary>
    public required long Files { get; init; }

    /// <summary>Bytes of all files whose size is known.</summary>
    public required long Bytes { get; init; }

    /// <summary>Items whose files are gone.</summary>
    public required long Missing { get; init; }

    /// <summary>Main files by resolution, most first.</summary>
    public required IReadOnlyList<LibraryCount> Resolutions { get; init; }

    /// <summary>Main files by video codec, most first.</summary>
    public required IReadOnlyList<LibraryCount> Codecs { get; init; }

    /// <summary>Items by the sources that speak of them, most first.</summary>
    public required IReadOnlyList<LibraryCount> Sources { get; init; }

    /// <summary>Of all items, those that have each of the things that make an item complete, fewest first.</summary>
    public required IReadOnlyList<LibraryCount> Completeness { get; init; }
}
