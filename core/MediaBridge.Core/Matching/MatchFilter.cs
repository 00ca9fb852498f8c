namespace MediaBridge.Core.Matching;

/// <summary>Which matches are wanted; what is empty or null does not narrow.</summary>
public sealed record MatchFilter
{
    /// <summary>Where they stand.</summary>
    public IReadOnlyList<MatchState> States { get; init; } = [];

    /// <summary>What the engine recommended.</summary>
    public IReadOnlyList<Recommendation> Recommendations { get; init; } = [];

    /// <summary>The scheme that is wanted, such as <c>imdb</c>; <c>tmdb</c> takes those below it too.</summary>
    public string? Scheme { get; init; }

    /// <summary>The pipeline that last asked.</summary>
    public string? Pipeline { get; init; }

    /// <summary>Only those that this run used.</summary>
    public long? Run { get; init; }

    /// <summary>True for those that a person decided, false for the engine's.</summary>
    public bool? ByPerson { get; init; }

    /// <summary>A part of the title, or of the id.</summary>
    public string? Text { get; init; }

    /// <summary>Only those that follow the one of this number: the next page.</summary>
    public long After { get; init; }
}
