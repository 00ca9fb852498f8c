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

    /// <summary>Whether a title and the year are the item's, or nearly, and nothing speaks against it.</summary>
    public bool FitsAlike { get; init; }

    /// <summary>Whether title and original title are both the item's, or nearly.</summary>
    public bool FitsTwice { get; init; }

    /// <summary>Whether director or running time says that it is the item.</summary>
    public bool IsConfirmed { get; init; }
}
