namespace MediaBridge.Sdk;

/// <summary>Facts that a release name states. Words are normalised (<c>1080p</c>, <c>WEB-DL</c>, <c>H.264</c>); null if not stated.</summary>
public sealed record ReleaseFacts
{
    /// <summary>The whole release name.</summary>
    public string? Name { get; init; }

    /// <summary>Resolution, such as <c>1080p</c>.</summary>
    public string? Resolution { get; init; }

    /// <summary>Source, such as <c>BluRay</c>, <c>WEB-DL</c> or <c>HDTV</c>.</summary>
    public string? Source { get; init; }

    /// <summary>Whether it is a remux.</summary>
    public bool IsRemux { get; init; }

    /// <summary>Streaming service, such as <c>NF</c>.</summary>
    public string? Service { get; init; }

    /// <summary>Video codec, such as <c>H.264</c> or <c>x265</c>.</summary>
    public string? VideoCodec { get; init; }

    /// <summary>Audio codec with channels, such as <c>DDP 5.1</c>.</summary>
    public string? Audio { get; init; }

    /// <summary>Dynamic range, such as <c>HDR10</c>.</summary>
    public string? Hdr { get; init; }

    /// <summary>Bits a sample.</summary>
    public int? BitDepth { get; init; }

    /// <summary>3D form, such as <c>HSBS</c>.</summary>
    public string? ThreeD { get; init; }

    /// <summary>Edition, such as <c>Extended</c>.</summary>
    public string? Edition { get; init; }

    /// <summary>Languages, BCP 47, or <c>multi</c>.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>Release group.</summary>
    public string? Group { get; init; }

    /// <summary>Revision: 1 unless PROPER, REPACK or a version number says more.</summary>
    public int Revision { get; init => field = Math.Max(value, 1); } = 1;
}
