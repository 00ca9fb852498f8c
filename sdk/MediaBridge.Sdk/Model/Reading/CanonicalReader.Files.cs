namespace MediaBridge.Sdk;

/// <summary>Versions and files.</summary>
internal ref partial struct CanonicalReader
{
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
}
