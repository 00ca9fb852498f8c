using System.Text.Json.Serialization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>What the engine made of a matcher's candidates.</summary>
public sealed record EngineDecision
{
    private const double Clear = 0.15;

    /// <summary>Id of the matcher.</summary>
    public required string Matcher { get; init; }

    /// <summary>The id that was accepted; null if none was.</summary>
    public ExternalId? Chosen { get; init; }

    /// <summary>Confidence of the best candidate, 0 to 1; 0 if there is none.</summary>
    public double Confidence { get; init; }

    /// <summary>How far the second is behind it.</summary>
    public double Gap { get; init; }

    /// <summary>How sure the best candidate is among the others, 0 to 1: its confidence, held down where the second is close. It puts answers in the order in which they are likely to be right.</summary>
    [JsonIgnore]
    public double Sureness => Math.Round(Math.Max(0, Confidence - (Candidates.Count < 2 ? 0 : 2 * Math.Max(0, Clear - Gap))), 4);

    /// <summary>What is to be done with the best candidate.</summary>
    public Recommendation Recommendation { get; init; }

    /// <summary>Whether the pipeline holds the item for a person.</summary>
    public bool IsHeld { get; init; }

    /// <summary>The candidates, best first.</summary>
    public IReadOnlyList<RankedCandidate> Candidates { get; init; } = [];

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Evidence as text, of decisions made before candidates were kept.</summary>
    public string? Note { get; init; }
}
