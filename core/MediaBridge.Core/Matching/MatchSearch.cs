namespace MediaBridge.Core.Matching;

/// <summary>How a matcher is asked for many items.</summary>
public sealed record MatchSearch
{
    /// <summary>The matcher: <c>component</c>, or <c>component?key=value&amp;…</c> with its options.</summary>
    public required string Matcher { get; init; }

    /// <summary>The scheme of the id that is wanted; null for whatever the matcher gives.</summary>
    public string? Scheme { get; init; }

    /// <summary>The connection it works on; not needed if its service has only one.</summary>
    public string? Connection { get; init; }

    /// <summary>The weakest recommendation that is accepted.</summary>
    public Recommendation Accept { get; init; } = Recommendation.Strong;

    /// <summary>Items asked at the same time; null for as many as there are processors.</summary>
    public int? Workers { get; init; }
}
