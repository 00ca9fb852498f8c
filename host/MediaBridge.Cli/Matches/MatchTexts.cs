using System.Globalization;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Matching;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Matches;

/// <summary>Matches in words.</summary>
internal static class MatchTexts
{
    public static string State(MatchState state) => state switch
    {
        MatchState.Open => "open",
        MatchState.Later => "put off",
        MatchState.None => "no match",
        MatchState.Unmatched => "unmatched",
        _ => "matched",
    };

    public static Style StyleOf(MatchState state) => state switch
    {
        MatchState.Matched => Style.Good,
        MatchState.Open or MatchState.Later => Style.Warning,
        _ => Style.Faint,
    };

    public static Style StyleOf(Recommendation recommendation) => recommendation switch
    {
        Recommendation.Strong => Style.Good,
        Recommendation.Medium or Recommendation.Low => Style.Warning,
        _ => Style.Faint,
    };

    /// <summary>Title and year; the key of an item that is known by it alone.</summary>
    public static string Name(MatchRecord match) => match.Item is { Title.Length: > 0 } item ? item.ToString() : match.Key;

    public static string Directors(MediaItem? item)
        => string.Join(", ", (item?.People ?? []).Where(p => string.Equals(p.Role, Person.Director, StringComparison.Ordinal)).Select(p => p.Name).Take(3));

    public static string Number(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Kind, and type where it is none of the ordinary.</summary>
    public static string Kind(MediaItem item) => item.Description?.Types is { Count: > 0 } types ? $"{item.Kind} ({string.Join(", ", types)})" : item.Kind;

    /// <summary>What speaks for a candidate and what against it, in a few words each.</summary>
    public static (string For, string Against) Reasons(RankedCandidate candidate)
    {
        var good = candidate.Parts.Where(p => p is { Score: >= 0.9 } && p.Signal is not (MatchPart.Limit or "votes")).Select(p => p.Signal).ToList();
        var bad = candidate.Parts.Where(p => p.Signal is MatchPart.Limit).Select(p => p.Detail ?? "")
            .Concat(candidate.Parts.Where(p => p.Score < 0.7 && p.Signal is not (MatchPart.Limit or "votes")).Select(p => p.Detail is null ? p.Signal : $"{p.Signal}: {p.Detail}"))
            .Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return (string.Join(", ", good), string.Join("; ", bad));
    }
}
