using System.Globalization;

namespace MediaBridge.Core.Library.Duplicates;

/// <summary>Which of two copies is better, and by what: resolution, then source, dynamic range, codec, bit rate, audio, channels, revision, size.</summary>
/// <remarks>The order that release sites and media managers agree on; a total order, so that sorting by it is stable. Bit rates are compared only within one codec.</remarks>
internal sealed class QualityOrder : IComparer<CopyQuality>
{
    private static readonly (string Name, Func<CopyQuality, long> Value, int Word)[] Marks =
    [
        ("resolution", q => q.Lines, 0), ("source", q => q.Source, 1), ("dynamic range", q => q.Range, 2), ("codec", q => q.Codec, 3), ("bit rate", q => q.BitRate, -1),
        ("audio", q => q.Audio, 4), ("channels", q => q.Channels, -1), ("revision", q => q.Revision, -1), ("size", q => q.Size, -1),
    ];

    public static QualityOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(CopyQuality? x, CopyQuality? y) => Decide(x!, y!).Order;

    /// <summary>What speaks for one of two.</summary>
    /// <returns>The order; the reason for people; and whether both say what decides, so that it is no guess.</returns>
    public static (int Order, string Reason, bool IsKnown) Decide(CopyQuality one, CopyQuality other)
    {
        foreach (var (name, value, word) in Marks)
        {
            var (left, right) = (value(one), value(other));
            if (left == right || (name is "bit rate" && (one.Codec != other.Codec || left == 0 || right == 0)))
            {
                continue;
            }

            var (more, less) = left > right ? (one, other) : (other, one);
            var reason = word >= 0 ? $"{Word(more, word)} before {Word(less, word)}" : name switch
            {
                "channels" => $"{Channels(more)} before {Channels(less)} channels",
                "revision" => "a later revision (PROPER or REPACK)",
                _ => $"higher {name}".Replace("higher size", "larger file", StringComparison.Ordinal),
            };

            // A missing range is a standard one and a missing revision the first; of all else nothing is known.
            return (left.CompareTo(right), reason, Math.Min(left, right) > 0);
        }

        return (0, "as good", true);
    }

    private static string Word(CopyQuality quality, int word) => quality.Words[word] is { Length: > 0 } text ? text : word is 2 ? "SDR" : "unknown";

    private static string Channels(CopyQuality quality) => quality.Channels == 0 ? "unknown" : (quality.Channels / 10m).ToString("0.0", CultureInfo.InvariantCulture);
}
