namespace MediaBridge.Sdk;

/// <summary>Files and what is in them.</summary>
internal ref partial struct CanonicalReader
{
    private Artwork Artwork()
    {
        Open();
        string? role = null, id = null, path = null, tag = null, language = null;
        Uri? url = null;
        int? width = null, height = null;
        while (Next())
        {
            switch (Name)
            {
                case "role":
                    role = Word();
                    break;
                case "id":
                    id = Text();
                    break;
                case "url":
                    url = Address();
                    break;
                case "path":
                    path = Text();
                    break;
                case "tag":
                    tag = Text();
                    break;
                case "language":
                    language = Word();
                    break;
                case "width":
                    width = Whole();
                    break;
                case "height":
                    height = Whole();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new Artwork
        {
            Role = Needed(role),
            Id = id,
            Url = url,
            Path = path,
            Tag = tag,
            Language = language,
            Width = width,
            Height = height,
        };
    }

    private MediaVersion MediaVersion()
    {
        Open();
        string? label = null, edition = null;
        ReleaseFacts? release = null;
        IReadOnlyList<MediaFile>? files = null;
        while (Next())
        {
            switch (Name)
            {
                case "label":
                    label = Word();
                    break;
                case "edition":
                    edition = Word();
                    break;
                case "release":
                    release = ReleaseFacts();
                    break;
                case "files":
                    files = List(static (ref r) => r.MediaFile());
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new MediaVersion
        {
            Label = label,
            Edition = edition,
            Release = release,
            Files = files!,
        };
    }

    private MediaFile MediaFile()
    {
        Open();
        string? path = null, role = null, hash = null, container = null;
        long? length = null;
        DateTimeOffset? modified = null;
        int? part = null;
        TimeSpan? duration = null;
        IReadOnlyList<MediaStream>? streams = null;
        while (Next())
        {
            switch (Name)
            {
                case "path":
                    path = Text();
                    break;
                case "role":
                    role = Word();
                    break;
                case "length":
                    length = Long();
                    break;
                case "modified":
                    modified = Instant();
                    break;
                case "hash":
                    hash = Text();
                    break;
                case "part":
                    part = Whole();
                    break;
                case "container":
                    container = Word();
                    break;
                case "duration":
                    duration = Span();
                    break;
                case "streams":
                    streams = List(static (ref r) => r.MediaStream());
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new MediaFile
        {
            Path = Needed(path),
            Role = role!,
            Length = length,
            Modified = modified,
            Hash = hash,
            Part = part,
            Container = container,
            Duration = duration,
            Streams = streams,
        };
    }

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

    private Chapter Chapter()
    {
        Open();
        TimeSpan? start = null, end = null;
        string? title = null;
        while (Next())
        {
            switch (Name)
            {
                case "start":
                    start = Span();
                    break;
                case "end":
                    end = Span();
                    break;
                case "title":
                    title = Text();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new Chapter
        {
            Start = Needed(start),
            End = end,
            Title = title,
        };
    }

    private Subtitle Subtitle()
    {
        Open();
        string? path = null, language = null, format = null, title = null;
        bool? isForced = null, isHearingImpaired = null, isDefault = null;
        while (Next())
        {
            switch (Name)
            {
                case "path":
                    path = Text();
                    break;
                case "language":
                    language = Word();
                    break;
                case "format":
                    format = Word();
                    break;
                case "isForced":
                    isForced = Flag();
                    break;
                case "isHearingImpaired":
                    isHearingImpaired = Flag();
                    break;
                case "isDefault":
                    isDefault = Flag();
                    break;
                case "title":
                    title = Text();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new Subtitle
        {
            Path = Needed(path),
            Language = language,
            Format = format,
            IsForced = isForced ?? default,
            IsHearingImpaired = isHearingImpaired ?? default,
            IsDefault = isDefault ?? default,
            Title = title,
        };
    }

    private ReleaseFacts ReleaseFacts()
    {
        Open();
        string? name = null, resolution = null, source = null, service = null, videoCodec = null, audio = null, hdr = null, threeD = null, edition = null, group = null;
        bool? isRemux = null;
        int? bitDepth = null, revision = null;
        IReadOnlyList<string>? languages = null;
        while (Next())
        {
            switch (Name)
            {
                case "name":
                    name = Text();
                    break;
                case "resolution":
                    resolution = Word();
                    break;
                case "source":
                    source = Word();
                    break;
                case "isRemux":
                    isRemux = Flag();
                    break;
                case "service":
                    service = Word();
                    break;
                case "videoCodec":
                    videoCodec = Word();
                    break;
                case "audio":
                    audio = Word();
                    break;
                case "hdr":
                    hdr = Word();
                    break;
                case "bitDepth":
                    bitDepth = Whole();
                    break;
                case "threeD":
                    threeD = Word();
                    break;
                case "edition":
                    edition = Word();
                    break;
                case "languages":
                    languages = Words();
                    break;
                case "group":
                    group = Word();
                    break;
                case "revision":
                    revision = Whole();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new ReleaseFacts
        {
            Name = name,
            Resolution = resolution,
            Source = source,
            IsRemux = isRemux ?? default,
            Service = service,
            VideoCodec = videoCodec,
            Audio = audio,
            Hdr = hdr,
            BitDepth = bitDepth,
            ThreeD = threeD,
            Edition = edition,
            Languages = languages,
            Group = group,
            Revision = revision ?? default,
        };
    }

    private Attachment Attachment()
    {
        Open();
        string? role = null, name = null, mediaType = null;
        StagedContent? content = null;
        while (Next())
        {
            switch (Name)
            {
                case "role":
                    role = Word();
                    break;
                case "name":
                    name = Text();
                    break;
                case "content":
                    content = StagedContent();
                    break;
                case "mediaType":
                    mediaType = Word();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new Attachment
        {
            Role = Needed(role),
            Name = Needed(name),
            Content = Needed(content),
            MediaType = mediaType,
        };
    }

    private StagedContent StagedContent()
    {
        Open();
        string? sha256 = null;
        long? length = null;
        while (Next())
        {
            switch (Name)
            {
                case "sha256":
                    sha256 = Text();
                    break;
                case "length":
                    length = Long();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new StagedContent(Needed(sha256), Needed(length));
    }
}
