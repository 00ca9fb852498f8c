using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching.Signals;

/// <summary>How many people voted: of two that fit alike, the better known stands first. It counts for nothing else.</summary>
internal sealed class VotesSignal : ISignal
{
    public const string Name = "votes";
    private const double Millions = 7;

    public MatchPart? Compare(MediaItem item, MediaItem candidate, MatchRules rules)
        => Of(candidate) is not { } votes ? null : new MatchPart
        {
            Signal = Name,
            Score = Math.Min(1, Math.Log10(votes + 1) / Millions),
            Detail = string.Create(CultureInfo.InvariantCulture, $"{votes:N0} votes; orders candidates that fit alike"),
        };

    /// <summary>Most votes of a site; null if none is known.</summary>
    public static long? Of(MediaItem candidate) => candidate.Ratings?.Max(r => r.Votes);
}
