namespace MediaBridge.Sdk;

/// <summary>Pictures and what else belongs to an item.</summary>
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
