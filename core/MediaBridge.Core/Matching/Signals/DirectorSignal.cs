using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching.Signals;

/// <summary>Directors: one in common is enough, because sites list them differently.</summary>
internal sealed class DirectorSignal : ISignal
{
    public const string Name = "director";

    public MatchPart? Compare(MediaItem item, MediaItem candidate, MatchRules rules)
    {
        var (mine, theirs) = (Of(item), Of(candidate));
        double? best = null;
        foreach (var a in mine)
        {
            foreach (var b in theirs)
            {
                var likeness = SharesId(a, b) ? 1 : PersonNames.Likeness(a.Name, b.Name);
                best = likeness is { } one ? Math.Max(best ?? 0, one) : best;
            }
        }

        return best is not { } score ? null : new MatchPart { Signal = Name, Score = score, Weight = rules.DirectorWeight, Detail = $"{Names(mine)} and {Names(theirs)}" };
    }

    private static List<Person> Of(MediaItem item)
        => [.. (item.People ?? []).Where(p => string.Equals(p.Role, Person.Director, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(p.Name))];

    private static bool SharesId(Person a, Person b) => a.Ids is { Count: > 0 } mine && b.Ids is { Count: > 0 } theirs && mine.Any(theirs.Contains);

    private static string Names(List<Person> people) => string.Join(", ", people.Select(p => p.Name).Take(3)) + (people.Count > 3 ? ", …" : "");
}
