using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching.Signals;

/// <summary>A series is never the film of its name, and a video game is neither.</summary>
internal sealed class KindSignal : ISignal
{
    public const string Name = "kind";
    private static readonly string[] OtherMedia = [Description.Game, Description.Podcast];

    public MatchPart? Compare(MediaItem item, MediaItem candidate, MatchRules rules)
    {
        if (item.Kind.Length == 0 || candidate.Kind.Length == 0)
        {
            return null;
        }

        var (mine, theirs) = (Word(item), Word(candidate));
        var same = string.Equals(mine, theirs, StringComparison.OrdinalIgnoreCase);
        return new MatchPart { Signal = Name, Score = same ? 1 : 0, Detail = same ? mine : $"{mine} is not {theirs}" };
    }

    private static string Word(MediaItem item) => item.Description?.Types?.FirstOrDefault(t => OtherMedia.Contains(t, StringComparer.OrdinalIgnoreCase)) ?? item.Kind;
}
