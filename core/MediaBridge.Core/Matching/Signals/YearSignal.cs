using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching.Signals;

/// <summary>Years: one apart is a festival before the release, two apart is unusual, more is another work.</summary>
internal sealed class YearSignal : ISignal
{
    public const string Name = "year";
    private const double OneApart = 0.75;
    private const double TwoApart = 0.35;

    /// <summary>An unknown year is no proof either way, but it must not let a title alone look certain.</summary>
    private const double Unknown = 0.5;

    public MatchPart Compare(MediaItem item, MediaItem candidate, MatchRules rules)
    {
        var score = Distance(item, candidate) switch { null => Unknown, 0 => 1.0, 1 => OneApart, 2 => TwoApart, _ => 0.0 };
        return new MatchPart
        {
            Signal = Name,
            Score = score,
            Weight = rules.YearWeight,
            Detail = string.Create(CultureInfo.InvariantCulture, $"{Word(item.Year)} and {Word(candidate.Year)}"),
        };
    }

    /// <summary>Years between the two; null if one is not known.</summary>
    public static int? Distance(MediaItem item, MediaItem candidate) => item.Year is { } a && candidate.Year is { } b ? Math.Abs(a - b) : null;

    private static string Word(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "unknown";
}
