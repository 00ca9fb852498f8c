namespace MediaBridge.Sdk;

/// <summary>What a name says.</summary>
public sealed record ParsedName
{
    /// <summary>The title; empty if the name says nothing.</summary>
    public string Title { get; init; } = "";

    /// <summary>Year of release.</summary>
    public int? Year { get; init; }

    /// <summary>Ids written in the name, such as <c>{imdb-tt0056923}</c>.</summary>
    public IReadOnlyList<ExternalId> Ids { get; init; } = [];

    /// <summary>Season of an episode.</summary>
    public int? Season { get; init; }

    /// <summary>Episodes, ranges filled in.</summary>
    public IReadOnlyList<int> Episodes { get; init; } = [];

    /// <summary>Date of a daily show.</summary>
    public DateOnly? AirDate { get; init; }

    /// <summary>Part number of a film cut in several files.</summary>
    public int? Part { get; init; }

    /// <summary>The name without the part, by which parts are joined.</summary>
    public string? PartStem { get; init; }

    /// <summary>Edition, from a tag or words.</summary>
    public string? Edition { get; init; }

    /// <summary>Technical facts; null if the name states none.</summary>
    public ReleaseFacts? Release { get; init; }
}
