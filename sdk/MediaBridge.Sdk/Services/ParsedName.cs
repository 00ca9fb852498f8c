namespace MediaBridge.Sdk;

/// <summary>What a name says.</summary>
public sealed record ParsedName
{
    /// <summary>The title; empty if the name says nothing.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whether the name is of an episode, a season or a day of a show; otherwise it is taken for a film's.</summary>
    public bool IsEpisode { get; init; }

    /// <summary>Year of release.</summary>
    public int? Year { get; init; }

    /// <summary>Ids written in the name, such as <c>{imdb-tt0056923}</c>.</summary>
    public IReadOnlyList<ExternalId> Ids { get; init; } = [];

    /// <summary>Season of an episode, the first of several; 0 for specials.</summary>
    public int? Season { get; init; }

    /// <summary>All seasons that the name gives, ranges filled in: <c>S01-S03</c>.</summary>
    public IReadOnlyList<int> Seasons { get; init; } = [];

    /// <summary>Episodes, ranges filled in. A number without a season (anime) stands here and in <see cref="AbsoluteEpisodes"/>.</summary>
    public IReadOnlyList<int> Episodes { get; init; } = [];

    /// <summary>Numbers that count through all seasons, ranges filled in.</summary>
    public IReadOnlyList<int> AbsoluteEpisodes { get; init; } = [];

    /// <summary>Whether it is a season or several as a whole: a season without episodes, date or part.</summary>
    public bool IsFullSeason { get; init; }

    /// <summary>Whether it is said to be a special: season 0, an OVA, a recap such as 12.5, an opening without credits.</summary>
    public bool IsSpecial { get; init; }

    /// <summary>Title of the episode; null if the name has none.</summary>
    public string? EpisodeTitle { get; init; }

    /// <summary>Date of a daily show.</summary>
    public DateOnly? AirDate { get; init; }

    /// <summary>Part number of a film cut in several files.</summary>
    public int? Part { get; init; }

    /// <summary>The name without the part, by which parts are joined.</summary>
    public string? PartStem { get; init; }

    /// <summary>Edition, from a tag or words; several are joined by a blank.</summary>
    public string? Edition { get; init; }

    /// <summary>Each edition by itself, such as <c>Extended</c> and <c>Director's Cut</c>.</summary>
    public IReadOnlyList<string> Editions { get; init; } = [];

    /// <summary>Languages of subtitles that the name gives, BCP 47.</summary>
    public IReadOnlyList<string> SubtitleLanguages { get; init; } = [];

    /// <summary>Version of an anime release: 2 for <c>v2</c>; null if not stated.</summary>
    public int? Version { get; init; }

    /// <summary>How many of PROPER, REPACK, RERIP and REAL stand in the name.</summary>
    public int ProperCount { get; init; }

    /// <summary>CRC-32 of the file as anime releases write it, eight hexadecimal digits; null if the name has none.</summary>
    public string? Checksum { get; init; }

    /// <summary>A web site that put its address into the name.</summary>
    public string? Website { get; init; }

    /// <summary>Technical facts; null if the name states none.</summary>
    public ReleaseFacts? Release { get; init; }
}
