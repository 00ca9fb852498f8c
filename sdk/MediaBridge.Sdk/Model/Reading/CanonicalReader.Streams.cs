namespace MediaBridge.Sdk;

/// <summary>What is in a file.</summary>
internal ref partial struct CanonicalReader
{
    private MediaStream MediaStream()
    {
        Open();
        string? kind = null, codec = null, profile = null, language = null, title = null, hdr = null;
        int? width = null, height = null, bitDepth = null, sampleRate = null;
        decimal? frameRate = null, channels = null;
        long? bitRate = null;
        bool? isDefault = null, isForced = null, isCommentary = null;
        while (Next())
        {
            switch (Name)
            {
                case "kind":
                    kind = Word();
                    break;
                case "codec":
                    codec = Word();
                    break;
                case "profile":
                    profile = Word();
                    break;
                case "language":
                    language = Word();
                    break;
                case "title":
                    title = Word();
                    break;
                case "width":
                    width = Whole();
                    break;
                case "height":
                    height = Whole();
                    break;
                case "frameRate":
                    frameRate = Number();
                    break;
                case "bitRate":
                    bitRate = Long();
                    break;
                case "bitDepth":
                    bitDepth = Whole();
                    break;
                case "hdr":
                    hdr = Word();
                    break;
                case "channels":
                    channels = Number();
                    break;
                case "sampleRate":
                    sampleRate = Whole();
                    break;
                case "isDefault":
                    isDefault = Flag();
                    break;
                case "isForced":
                    isForced = Flag();
                    break;
                case "isCommentary":
                    isCommentary = Flag();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new MediaStream
        {
            Kind = Needed(kind),
            Codec = codec,
            Profile = profile,
            Language = language,
            Title = title,
            Width = width,
            Height = height,
            FrameRate = frameRate,
            BitRate = bitRate,
            BitDepth = bitDepth,
            Hdr = hdr,
            Channels = channels,
            SampleRate = sampleRate,
            IsDefault = isDefault,
            IsForced = isForced,
            IsCommentary = isCommentary,
        };
    }
}
