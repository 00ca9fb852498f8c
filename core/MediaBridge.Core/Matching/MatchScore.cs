using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>How sure it is that a candidate is the item.</summary>
internal sealed record MatchScore
{
    public required MatchCandidate Candidate { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Whether the matcher gave the confidence itself.</summary>
    public bool IsMatchers { get; init; }

    public required IReadOnlyList<MatchPart> Parts { get; init; }
}
