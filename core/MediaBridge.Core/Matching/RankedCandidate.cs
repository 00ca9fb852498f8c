using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>A candidate with the parts of its score.</summary>
public sealed record RankedCandidate
{
    /// <summary>The proposed id.</summary>
    public required ExternalId Id { get; init; }

    /// <summary>What is known of it, as far as people and scores need it.</summary>
    public required MediaItem Item { get; init; }

    /// <summary>How sure it is, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Whether the matcher gave the confidence itself.</summary>
    public bool IsMatchers { get; init; }

    /// <summary>What was compared.</summary>
    public IReadOnlyList<MatchPart> Parts { get; init; } = [];

    internal static RankedCandidate Of(MatchScore score) => new()
    {
        Id = score.Candidate.Id,
        Item = MatchedItem.Of(score.Candidate.Item),
        Confidence = score.Confidence,
        IsMatchers = score.IsMatchers,
        Parts = score.Parts,
    };
}
