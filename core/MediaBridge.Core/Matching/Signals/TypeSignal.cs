using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching.Signals;

/// <summary>A short, a film for television or a special against an ordinary one. Sites disagree on it, so it never decides alone.</summary>
internal sealed class TypeSignal : ISignal
{
    public const string Name = "type";
    private static readonly string[] Telling = [Description.Short, Description.TvMovie, Description.Miniseries, Description.Special, Description.Video];

    public MatchPart? Compare(MediaItem item, MediaItem candidate, MatchRules rules)
    {
        if (item.Description?.Types is not { } mine || candidate.Description?.Types is not { } theirs)
        {
            return null;
        }

        var (a, b) = (Words(mine), Words(theirs));
        var score = a.Count == 0 && b.Count == 0 ? 1 : a.Overlaps(b) ? 1 : 0;
        return new MatchPart { Signal = Name, Score = score, Weight = rules.TypeWeight, Detail = $"{Word(a)} and {Word(b)}" };
    }

    private static HashSet<string> Words(IReadOnlyList<string> types) => [.. types.Select(t => t.ToLowerInvariant()).Where(t => Telling.Contains(t, StringComparer.Ordinal))];

    private static string Word(HashSet<string> types) => types.Count == 0 ? "ordinary" : string.Join(", ", types.Order(StringComparer.Ordinal));
}
