namespace MediaBridge.Core.Naming;

/// <summary>Season, episodes or date that a name gives, and where that stands.</summary>
internal sealed record EpisodeFound
{
    public IReadOnlyList<int> Seasons { get; init; } = [];

    public IReadOnlyList<int> Episodes { get; init; } = [];

    public IReadOnlyList<int> Absolute { get; init; } = [];

    /// <summary>An episode between two others, such as the recap 12.5.</summary>
    public double? Between { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>How many episodes there are: <c>1 of 6</c>.</summary>
    public int? Count { get; init; }

    /// <summary>How many seasons there are: <c>Season 2 of 5</c>.</summary>
    public int? SeasonCount { get; init; }

    /// <summary>Discs of a season: <c>S01D02</c>.</summary>
    public IReadOnlyList<int> Discs { get; init; } = [];

    public int? Version { get; init; }

    /// <summary>The episode is one half of a broadcast: <c>S01E02b</c>.</summary>
    public bool IsHalf { get; init; }

    /// <summary>Another place that tells of the same: a season's word far from the episode's, a date.</summary>
    public (int Start, int End)? Also { get; init; }

    /// <summary>A miniseries' form, <c>E02</c>: the season is the first unless a folder names another.</summary>
    public bool IsOfFirstSeason { get; init; }

    /// <summary>No regular episode: <c>NCOP</c>, <c>12.5</c>.</summary>
    public bool IsSpecial { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>Whether the form is one that titles do not have; a bare number is not.</summary>
    public bool IsCertain { get; init; } = true;
}
