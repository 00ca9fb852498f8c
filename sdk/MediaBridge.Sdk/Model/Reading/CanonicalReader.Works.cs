using System.Text.Json;

namespace MediaBridge.Sdk;

/// <summary>Facts about works.</summary>
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

    private Description Description()
    {
        Open();
        IReadOnlyList<string>? types = null, alternativeTitles = null, genres = null, countries = null, studios = null, languages = null, keywords = null;
        string? overview = null, outline = null, tagline = null, status = null, language = null, certification = null;
        TimeSpan? runtime = null;
        DateOnly? released = null, ended = null;
        CollectionRef? collection = null;
        Uri? trailer = null, homepage = null;
        IReadOnlyDictionary<string, Translation>? translations = null;
        while (Next())
        {
            switch (Name)
            {
                case "types":
                    types = Words();
                    break;
                case "alternativeTitles":
                    alternativeTitles = Words();
                    break;
                case "overview":
                    overview = Text();
                    break;
                case "outline":
                    outline = Text();
                    break;
                case "tagline":
                    tagline = Text();
                    break;
                case "runtime":
                    runtime = Span();
                    break;
                case "released":
                    released = Date();
                    break;
                case "ended":
                    ended = Date();
                    break;
                case "status":
                    status = Word();
                    break;
                case "genres":
                    genres = Words();
                    break;
                case "countries":
                    countries = Words();
                    break;
                case "studios":
                    studios = Words();
                    break;
                case "language":
                    language = Word();
                    break;
                case "languages":
                    languages = Words();
                    break;
                case "keywords":
                    keywords = Words();
                    break;
                case "certification":
                    certification = Word();
                    break;
                case "collection":
                    collection = CollectionRef();
                    break;
                case "trailer":
                    trailer = Address();
                    break;
                case "homepage":
                    homepage = Address();
                    break;
                case "translations":
                    translations = Map(static (ref r) => r.Translation());
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new Description
        {
            Types = types,
            AlternativeTitles = alternativeTitles,
            Overview = overview,
            Outline = outline,
            Tagline = tagline,
            Runtime = runtime,
            Released = released,
            Ended = ended,
            Status = status,
            Genres = genres,
            Countries = countries,
            Studios = studios,
            Language = language,
            Languages = languages,
            Keywords = keywords,
            Certification = certification,
            Collection = collection,
            Trailer = trailer,
            Homepage = homepage,
            Translations = translations,
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

    private Provenance Provenance()
    {
        Open();
        string? origin = null;
        Uri? page = null;
        DateTimeOffset? retrievedAt = null;
        IReadOnlyList<string>? remarks = null;
        IReadOnlyDictionary<string, string>? fields = null;
        while (Next())
        {
            switch (Name)
            {
                case "origin":
                    origin = Word();
                    break;
                case "page":
                    page = Address();
                    break;
                case "retrievedAt":
                    retrievedAt = Instant();
                    break;
                case "remarks":
                    remarks = Words();
                    break;
                case "fields":
                    fields = Map(static (ref r) => r.Word());
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new Provenance
        {
            Origin = origin,
            Page = page,
            RetrievedAt = retrievedAt,
            Remarks = remarks,
            Fields = fields,
        };
    }

    private Generation Generation()
    {
        Open();
        string? prompt = null, model = null;
        IReadOnlyDictionary<string, string>? parameters = null;
        ExternalId? job = null, parent = null;
        int? index = null;
        EventTime? at = null;
        JsonElement? raw = null;
        while (Next())
        {
            switch (Name)
            {
                case "prompt":
                    prompt = Text();
                    break;
                case "parameters":
                    parameters = Map(static (ref r) => r.Word());
                    break;
                case "job":
                    job = Id();
                    break;
                case "parent":
                    parent = Id();
                    break;
                case "index":
                    index = Whole();
                    break;
                case "model":
                    model = Word();
                    break;
                case "at":
                    at = When();
                    break;
                case "raw":
                    raw = Anything();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new Generation
        {
            Prompt = prompt,
            Parameters = parameters,
            Job = job,
            Parent = parent,
            Index = index,
            Model = model,
            At = at,
            Raw = raw,
        };
    }
}
