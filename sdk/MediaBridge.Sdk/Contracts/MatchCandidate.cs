namespace MediaBridge.Sdk;

/// <summary>An identity that a matcher proposes.</summary>
public sealed record MatchCandidate
{
    /// <summary>The proposed id.</summary>
    public required ExternalId Id { get; init; }

    /// <summary>What is known of the candidate: at least title and year, so that it can be scored and shown.</summary>
    public required MediaItem Item { get; init; }

    /// <summary>What speaks for and against it.</summary>
    public IReadOnlyList<MatchEvidence> Evidence { get; init; } = [];

    /// <summary>The matcher's own confidence, 0 to 1; the engine scores when it is null.</summary>
    public double? Confidence { get; init; }
}
