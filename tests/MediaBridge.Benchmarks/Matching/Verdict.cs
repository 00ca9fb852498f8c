using MediaBridge.Core.Matching;

namespace MediaBridge.Benchmarks.Matching;

/// <summary>What was found for a question.</summary>
/// <param name="Question">Its number.</param>
/// <param name="Id">The best; null if there is none.</param>
/// <param name="Confidence">The engine's confidence in it.</param>
/// <param name="Gap">How far the second is behind.</param>
/// <param name="Recommendation">The engine's.</param>
internal sealed record Verdict(string Question, string? Id, double Confidence, double Gap, Recommendation Recommendation)
{
    /// <summary>Confidence held down by a close second: what orders answers by how sure they are.</summary>
    public double Sureness => Confidence - (2 * Math.Max(0, 0.15 - Gap));
}
