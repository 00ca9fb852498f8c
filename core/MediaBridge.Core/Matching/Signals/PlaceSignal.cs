using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching.Signals;

/// <summary>Season or number of an episode: another number is another episode.</summary>
internal sealed class PlaceSignal(string name, Func<Placement, int?> number) : ISignal
{
    public const string Season = "season";
    public const string Number = "number";

    public MatchPart? Compare(MediaItem item, MediaItem candidate, MatchRules rules)
    {
        if (item.Placement is not { } mine || candidate.Placement is not { } theirs || number(mine) is not { } a || number(theirs) is not { } b)
        {
            return null;
        }

        return new MatchPart { Signal = name, Score = a == b ? 1 : 0, Detail = string.Create(CultureInfo.InvariantCulture, $"{a} and {b}") };
    }
}
