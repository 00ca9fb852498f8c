namespace MediaBridge.Core.Matching;

/// <summary>A part of a score: one thing that was compared.</summary>
public sealed record MatchPart
{
    /// <summary>Signal of what held a score down, whatever the others say.</summary>
    public const string Limit = "limit";

    /// <summary>What was compared: id, title, original, year, kind, season, number, series, director, runtime, type, country, votes, limit, or what a matcher names.</summary>
    public required string Signal { get; init; }

    /// <summary>How well it fits: 0 not at all, 1 exactly; of a limit, the most that the confidence can be.</summary>
    public required double Score { get; init; }

    /// <summary>Its weight in the confidence; null if it does not count, or settles the matter alone.</summary>
    public double? Weight { get; init; }

    /// <summary>The comparison in words.</summary>
    public string? Detail { get; init; }
}
