namespace MediaBridge.Sdk;

/// <summary>What a work is a part of, and who made it.</summary>
internal ref partial struct CanonicalReader
{
    private Placement Placement()
    {
        Open();
        IReadOnlyList<ExternalId>? parentIds = null;
        string? parentTitle = null;
        int? parentYear = null, season = null, number = null, lastNumber = null, absolute = null, lastAbsolute = null, disc = null;
        DateOnly? airDate = null;
        while (Next())
        {
            switch (Name)
            {
                case "parentIds":
                    parentIds = IdList();
                    break;
                case "parentTitle":
                    parentTitle = Text();
                    break;
                case "parentYear":
                    parentYear = Whole();
                    break;
                case "season":
                    season = Whole();
                    break;
                case "number":
                    number = Whole();
                    break;
                case "lastNumber":
                    lastNumber = Whole();
                    break;
                case "absolute":
                    absolute = Whole();
                    break;
                case "lastAbsolute":
                    lastAbsolute = Whole();
                    break;
                case "airDate":
                    airDate = Date();
                    break;
                case "disc":
                    disc = Whole();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new Placement
        {
            ParentIds = parentIds!,
            ParentTitle = parentTitle,
            ParentYear = parentYear,
            Season = season,
            Number = number,
            LastNumber = lastNumber,
            Absolute = absolute,
            LastAbsolute = lastAbsolute,
            AirDate = airDate,
            Disc = disc,
        };
    }

    private CollectionRef CollectionRef()
    {
        Open();
        string? name = null, overview = null;
        ExternalId? id = null;
        while (Next())
        {
            switch (Name)
            {
                case "name":
                    name = Text();
                    break;
                case "id":
                    id = Id();
                    break;
                case "overview":
                    overview = Text();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new CollectionRef
        {
            Name = Needed(name),
            Id = id,
            Overview = overview,
        };
    }

    private Translation Translation()
    {
        Open();
        string? title = null, overview = null, tagline = null;
        while (Next())
        {
            switch (Name)
            {
                case "title":
                    title = Text();
                    break;
                case "overview":
                    overview = Text();
                    break;
                case "tagline":
                    tagline = Text();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new Translation
        {
            Title = title,
            Overview = overview,
            Tagline = tagline,
        };
    }

    private Person Person()
    {
        Open();
        string? name = null, role = null, character = null;
        int? order = null;
        IReadOnlyList<ExternalId>? ids = null;
        Uri? image = null;
        while (Next())
        {
            switch (Name)
            {
                case "name":
                    name = Word();
                    break;
                case "role":
                    role = Word();
                    break;
                case "character":
                    character = Text();
                    break;
                case "order":
                    order = Whole();
                    break;
                case "ids":
                    ids = IdList();
                    break;
                case "image":
                    image = Address();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new Person
        {
            Name = Needed(name),
            Role = role!,
            Character = character,
            Order = order,
            Ids = ids,
            Image = image,
        };
    }
}
