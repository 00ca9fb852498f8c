namespace MediaBridge.Core.Naming;

/// <summary>What a word of a release name tells.</summary>
internal enum Slot
{
    None,
    Continued,
    Year,
    Episode,
    Resolution,
    Source,
    Service,
    Video,
    Audio,
    Channels,
    Hdr,
    Bits,
    ThreeD,
    Edition,
    Language,
    Subtitle,
    Proper,
    Version,
    Container,
    Detail,
    Profile,
    Other,
    Noise,
}
