namespace MediaBridge.Core.Library.Duplicates;

/// <summary>The places of words that names and ffprobe use for sources, ranges and codecs, from 1; 0 for what is not known.</summary>
internal static class QualityWords
{
    private const int Remux = 100;
    private static readonly string[] Sources = ["CAM", "WORKPRINT", "TS", "TC", "VHS", "DVDSCR", "SDTV", "DVD", "HDTV", "WEBRIP", "WEB-DL", "HD-DVD", "BLURAY"];
    private static readonly string[] Codecs = ["MPEG2", "MPEG4", "VC1", "H264", "VP9", "H265", "AV1", "H266"];

    // What a codec is called; more than one word leads to one place.
    private static readonly (string Word, string Codec)[] CodecNames =
    [
        ("x266", "H266"), ("h266", "H266"), ("vvc", "H266"), ("av1", "AV1"), ("x265", "H265"), ("h265", "H265"), ("hevc", "H265"), ("vp9", "VP9"),
        ("x264", "H264"), ("h264", "H264"), ("avc", "H264"), ("vc1", "VC1"), ("xvid", "MPEG4"), ("divx", "MPEG4"), ("mpeg4", "MPEG4"), ("mpeg2", "MPEG2"), ("mpeg", "MPEG2"),
    ];

    // The first that the text has.
    private static readonly (string Word, int Place)[] AudioNames =
    [
        ("atmos", 9), ("dts:x", 9), ("dtsx", 9), ("truehd", 8), ("dtshdma", 8), ("masteraudio", 8), ("flac", 8), ("pcm", 8), ("dtshd", 7), ("dtshdhra", 7),
        ("ddp", 6), ("eac3", 6), ("dts", 5), ("dca", 5), ("ac3", 4), ("dd", 4), ("opus", 3), ("aac", 3), ("vorbis", 2), ("mp3", 1), ("mp2", 1),
    ];

    /// <summary>Remux, then Blu-ray, WEB-DL, WEBRip, HDTV, DVD, SDTV, telesync, camera.</summary>
    public static int Source(string? source, bool isRemux)
        => (source is null ? 0 : Array.IndexOf(Sources, source.ToUpperInvariant()) + 1) + (isRemux ? Remux : 0);

    /// <summary>Dolby Vision with HDR10, Dolby Vision, HDR10+, HDR10, HLG, standard.</summary>
    public static int Range(string range)
    {
        var text = range.ToUpperInvariant();
        var isVision = text.Contains("DV", StringComparison.Ordinal) || text.Contains("DOLBY", StringComparison.Ordinal);
        return isVision ? text.Contains("HDR", StringComparison.Ordinal) ? 6 : 5
            : text.Contains("HDR10+", StringComparison.Ordinal) ? 4
            : text.Contains("HDR", StringComparison.Ordinal) || text.Contains("PQ", StringComparison.Ordinal) ? 3
            : text.Contains("HLG", StringComparison.Ordinal) ? 2
            : 1;
    }

    /// <summary>The newer codec says more with the same bits.</summary>
    public static int Codec(string? codec)
    {
        var text = Plain(codec);
        return CodecNames.FirstOrDefault(n => text.StartsWith(n.Word, StringComparison.Ordinal)) is { Codec: { } name } ? Array.IndexOf(Codecs, name) + 1 : 0;
    }

    /// <summary>Atmos and DTS:X, then lossless, DD+, DTS, DD, AAC and others.</summary>
    public static int Audio(string audio)
    {
        var text = Plain(audio);
        return AudioNames.FirstOrDefault(n => text.Contains(n.Word, StringComparison.Ordinal)).Place;
    }

    private static string Plain(string? text) => (text ?? "").ToLowerInvariant().Replace(".", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
}
