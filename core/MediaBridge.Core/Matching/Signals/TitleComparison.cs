namespace MediaBridge.Core.Matching.Signals;

/// <summary>What the titles of an item and a candidate say.</summary>
internal sealed record TitleComparison
{
    /// <summary>The best of all titles; null where series and number tell more and one has no title.</summary>
    public required MatchPart? Title { get; init; }

    /// <summary>The original title for itself, where it is another than the title and the candidate tells its own.</summary>
    public MatchPart? Original { get; init; }

    /// <summary>Whether a title of each is the same one.</summary>
    public bool IsSame { get; init; }

    /// <summary>Whether a title of each is the same one or nearly, such as one with and one without a subtitle.</summary>
    public bool IsNear { get; init; }

    /// <summary>Whether title and original title, two different ones, are both the same or nearly.</summary>
    public bool AreBothNear { get; init; }

    /// <summary>Whether only a title in another country is.</summary>
    public bool IsOnlyAlternative { get; init; }

    /// <summary>Words of the title that fits best.</summary>
    public int Words { get; init; }

    /// <summary>That title without blanks.</summary>
    public string Letters { get; init; } = "";

    /// <summary>Whether series and number say what it is, so that the title is but one signal more.</summary>
    public bool IsPlaced { get; private init; }

    /// <summary>The same of an episode whose series and number are the same.</summary>
    public TitleComparison Placed(MatchRules rules) => this with
    {
        IsPlaced = true,
        Title = Title is { Score: > 0 } title ? title with { Weight = rules.TypeWeight } : null,
    };
}
