using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching.Signals;

/// <summary>Running times; cuts and countries differ by minutes, other works by more.</summary>
internal sealed class RuntimeSignal : ISignal
{
    public const string Name = "runtime";
    private const double Same = 3;
    private const double Near = 10;

    /// <summary>The score of what differs by a few minutes.</summary>
    private const double NearScore = 0.7;

    /// <summary>So much longer is no other cut: a short and a feature.</summary>
    private const double QuiteAnother = 1.6;

    public MatchPart? Compare(MediaItem item, MediaItem candidate, MatchRules rules)
    {
        if (item.Description?.Runtime is not { } a || candidate.Description?.Runtime is not { } b || a <= TimeSpan.Zero || b <= TimeSpan.Zero)
        {
            return null;
        }

        var apart = (a - b).Duration().TotalMinutes;
        var score = apart <= Same ? 1 : apart <= Near ? NearScore : 0;
        return new MatchPart { Signal = Name, Score = score, Weight = rules.RuntimeWeight, Detail = string.Create(CultureInfo.InvariantCulture, $"{a.TotalMinutes:0} min and {b.TotalMinutes:0} min") };
    }

    /// <summary>Whether the two are so far apart that it cannot be another cut.</summary>
    public static bool IsQuiteAnother(MediaItem item, MediaItem candidate)
        => item.Description?.Runtime is { } a && candidate.Description?.Runtime is { } b && a > TimeSpan.Zero && b > TimeSpan.Zero
            && Math.Max(a / b, b / a) >= QuiteAnother && (a - b).Duration().TotalMinutes > Near;
}
