using MediaBridge.Core.Matching;

namespace MediaBridge.Benchmarks.Matching;

/// <summary>What was found for a question.</summary>
/// <param name="Question">Its number.</param>
/// <param name="Id">The best; null if there is none.</param>
/// <param name="Confidence">The engine's confidence in it.</param>
/// <param name="Sureness">The same, held down where the second is close: it orders answers by how likely they are right.</param>
/// <param name="Recommendation">The engine's.</param>
internal sealed record Verdict(string Question, string? Id, double Confidence, double Sureness, Recommendation Recommendation);
