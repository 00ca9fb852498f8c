namespace MediaBridge.Sdk;

/// <summary>Facts about works.</summary>
internal ref partial struct CanonicalReader
{
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
}
