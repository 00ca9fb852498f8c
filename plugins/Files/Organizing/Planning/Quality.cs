using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Organizing.Planning;

/// <summary>Which of two files of one work is better: resolution, then source, dynamic range, revision, size.</summary>
internal static class Quality
{
    private static readonly string[] Sources = ["CAM", "TELESYNC", "TELECINE", "SDTV", "DVD", "HDTV", "WEBRIP", "WEB", "WEB-DL", "BLURAY", "UHD BLURAY"];
    private static readonly string[] Ranges = ["SDR", "HLG", "HDR", "HDR10", "HDR10+", "DV"];

    public static bool IsBetter(ReleaseFacts? one, long oneLength, ReleaseFacts? other, long otherLength)
    {
        // What a name does not say of one cannot be compared; then only the size is left.
        var isKnown = one?.Resolution is not null && other?.Resolution is not null;
        var order = isKnown ? Compare(one!, other!) : 0;
        return order > 0 || (order == 0 && oneLength > otherLength);
    }

    private static int Compare(ReleaseFacts one, ReleaseFacts other)
    {
        foreach (var value in (Func<ReleaseFacts, int>[])[Lines, Source, r => Array.IndexOf(Ranges, (r.Hdr ?? "SDR").ToUpperInvariant()), r => r.Revision])
        {
            if (value(one).CompareTo(value(other)) is var order and not 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static int Lines(ReleaseFacts release) => int.TryParse(release.Resolution.AsSpan().TrimEnd("pi"), NumberStyles.None, CultureInfo.InvariantCulture, out var lines) ? lines : 0;

    private static int Source(ReleaseFacts release) => Array.IndexOf(Sources, (release.Source ?? "").ToUpperInvariant().Replace("BLU-RAY", "BLURAY", StringComparison.Ordinal)) + (release.IsRemux ? 100 : 0);
}
