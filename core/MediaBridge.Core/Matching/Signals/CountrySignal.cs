using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching.Signals;

/// <summary>Countries of origin, where both name some that are known.</summary>
internal sealed class CountrySignal : ISignal
{
    public const string Name = "country";

    public MatchPart? Compare(MediaItem item, MediaItem candidate, MatchRules rules)
    {
        var (mine, theirs) = (Of(item), Of(candidate));
        return mine.Count == 0 || theirs.Count == 0
            ? null
            : new MatchPart { Signal = Name, Score = mine.Overlaps(theirs) ? 1 : 0, Weight = rules.CountryWeight, Detail = $"{Names(item)} and {Names(candidate)}" };
    }

    private static HashSet<string> Of(MediaItem item) => [.. (item.Description?.Countries ?? []).Select(Countries.Code).OfType<string>()];

    private static string Names(MediaItem item) => string.Join(", ", item.Description!.Countries!.Take(3));
}
