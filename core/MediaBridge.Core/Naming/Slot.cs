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
    Remux,
    Service,
    Video,
    Audio,
    Channels,
    Hdr,
    Bits,
    ThreeD,
    Edition,
    Language,
    Revision,
    Other,
}
