namespace MediaBridge.Core.Library.Reading;

/// <summary>An item of the library in a list.</summary>
public sealed record LibraryEntry
{
    /// <summary>Its number.</summary>
    public required long Number { get; init; }

    /// <summary>Its name: unique, and the same for good.</summary>
    public required string Slug { get; init; }

    /// <summary>What it is.</summary>
    public required string Kind { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Year of first release.</summary>
    public int? Year { get; init; }

    /// <summary>The series of an episode, with season and number.</summary>
    public string? Series { get; init; }

    /// <summary>The best mark of a site, of 10.</summary>
    public double? Rating { get; init; }

    /// <summary>The person's own mark, of 10.</summary>
    public double? MyRating { get; init; }

    /// <summary>Running time in minutes.</summary>
    public long? Runtime { get; init; }

    /// <summary>Genres, joined.</summary>
    public string? Genres { get; init; }

    /// <summary>Directors, joined.</summary>
    public string? Directors { get; init; }

    /// <summary>Whether its files are there; an item that never had files is.</summary>
    public bool IsPresent { get; init; } = true;
}
