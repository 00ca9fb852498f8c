namespace MediaBridge.Sdk;

/// <summary>A video, audio or subtitle stream of a file.</summary>
public sealed record MediaStream
{
    /// <summary>Kind of a video stream.</summary>
    public const string Video = "video";

    /// <summary>Kind of an audio stream.</summary>
    public const string Audio = "audio";

    /// <summary>Kind of a subtitle stream.</summary>
    public const string Text = "subtitle";

    /// <summary>Video, audio or subtitle.</summary>
    public required string Kind { get; init; }

    /// <summary>Codec, as ffprobe names it (<c>hevc</c>, <c>eac3</c>).</summary>
    public string? Codec { get; init; }

    /// <summary>Profile of the codec.</summary>
    public string? Profile { get; init; }

    /// <summary>Language, BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>Title of the track.</summary>
    public string? Title { get; init; }

    /// <summary>Width in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public int? Height { get; init; }

    /// <summary>Frames a second.</summary>
    public decimal? FrameRate { get; init; }

    /// <summary>Bits a second.</summary>
    public long? BitRate { get; init; }

    /// <summary>Bits a sample.</summary>
    public int? BitDepth { get; init; }

    /// <summary>Dynamic range, such as <c>HDR10</c> or <c>DV</c>; null for standard or unknown.</summary>
    public string? Hdr { get; init; }

    /// <summary>Channels, LFE counted as .1: 5.1 for six.</summary>
    public decimal? Channels { get; init; }

    /// <summary>Samples a second.</summary>
    public int? SampleRate { get; init; }

    /// <summary>Whether a player chooses it by default.</summary>
    public bool? IsDefault { get; init; }

    /// <summary>Whether it is for foreign parts only.</summary>
    public bool? IsForced { get; init; }

    /// <summary>Whether it is a commentary.</summary>
    public bool? IsCommentary { get; init; }
}
