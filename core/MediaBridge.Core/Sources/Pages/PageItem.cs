using MediaBridge.Core.Sources.Csv;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Sources.Pages;

/// <summary>Makes an item of the facts of a page: the names of the format <c>mdx</c>, those of MovieVault, and what others call the same.</summary>
internal sealed class PageItem(PagesOptions options)
{
    public const string Origin = "pages";

    /// <summary>Scheme of pages without an id: their place in the folder.</summary>
    public const string Scheme = "pages.path";

    /// <summary>The item; null if the page tells no title.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="path">Path of the page in its folder.</param>
    public MediaItem? Of(PageFacts facts, string path)
    {
        if (facts.Text("title", "name") is not { } title)
        {
            return null;
        }

        var kind = Kind(facts);
        var released = facts.Date("releaseDate", "released", "premiered");
        return new MediaItem
        {
            Kind = kind,
            Title = title,
            OriginalTitle = facts.Text("originalTitle"),
            SortTitle = facts.Text("sortTitle"),
            Year = (facts.Text("releaseYear", "year") is { } year ? CsvValues.Year(year) : null) ?? released?.Day.Year,
            Ids = [.. PageIds.Of(facts, kind).DefaultIfEmpty(new ExternalId(Scheme, path))],
            Placement = facts.Text("series", "show") is null && facts.Whole("season", "episode") is null ? null
                : new Placement { ParentTitle = facts.Text("series", "show"), Season = facts.Whole("season"), Number = facts.Whole("episode") },
            Description = Described(facts, released),
            People = People(facts),
            Ratings = new PageMarks(options.OutOf).Ratings(facts),
            Watches = PageMarks.Watches(facts),
            Lists = PageMarks.Lists(facts),
            Favourite = PageMarks.Favourite(facts),
            Tags = facts.Texts("tags")?.Select(t => (Personal<string>)t).ToList(),
            Note = PageMarks.Note(facts) is { } note ? (Personal<string>)note : null,
            Artwork = Pictures(facts),
            Provenance = new Provenance { Origin = Origin },
        };
    }

    private string Kind(PageFacts facts)
    {
        var word = facts.Text("kind", "mediaType", "type");
        var (kind, _, isKnown) = word is null ? (options.Kind, null, true) : CsvKinds.Read(word);
        return isKnown ? kind : options.Kind;
    }

    private static Description? Described(PageFacts facts, EventTime? released)
    {
        var about = new Description
        {
            Types = facts.Texts("types"),
            AlternativeTitles = facts.Texts("alternativeTitles", "aka"),
            Overview = facts.Text("description", "overview", "plot", "summary"),
            Tagline = facts.Text("tagline"),
            Runtime = facts.Text("runtime", "duration") is { } minutes ? CsvValues.Minutes(minutes) : null,
            Released = released?.Day,
            Status = facts.Text("releaseStatus"),
            Genres = facts.Texts("genres", "genre"),
            Countries = facts.Texts("countries", "country"),
            Studios = facts.Texts("studios", "studio"),
            Language = facts.Text("language", "originalLanguage"),
            Languages = facts.Texts("languages"),
            Keywords = facts.Texts("keywords"),
            Certification = facts.Text("certification", "mpaa"),
            Collection = facts.Part("collection") is { } set && set.Text("name") is { } name
                ? new CollectionRef { Name = name, Id = set.Whole("id") is > 0 and var number ? new ExternalId(IdSchemes.TmdbCollection, FormattableString.Invariant($"{number}")) : (ExternalId?)null, Overview = set.Text("overview") } : null,
            Trailer = facts.Address("trailer"),
            Homepage = facts.Address("homepage"),
            Translations = Translations(facts),
        };
        return about == new Description() ? null : about;
    }

    /// <summary>By language: a map of texts, or the title alone.</summary>
    private static Dictionary<string, Translation>? Translations(PageFacts facts)
    {
        var found = new Dictionary<string, Translation>(StringComparer.Ordinal);
        var all = facts.Part("translations");
        foreach (var language in all?.Names ?? [])
        {
            var texts = all!.Part(language);
            var translation = new Translation { Title = texts?.Text("title", "name"), Overview = texts?.Text("description", "overview"), Tagline = texts?.Text("tagline") };
            if (translation != new Translation())
            {
                found[language] = translation;
            }
        }

        return found.Count == 0 ? null : found;
    }

    private static List<Person>? People(PageFacts facts)
    {
        List<Person> people =
        [
            .. (facts.Texts("directors", "director") ?? []).Select(n => new Person { Name = n, Role = Person.Director }),
            .. (facts.Texts("writers", "writer") ?? []).Select(n => new Person { Name = n, Role = Person.Writer }),
            .. facts.Parts("cast").Where(c => c.Text("name") is not null).Select(c => new Person { Name = c.Text("name")!, Role = Person.Actor, Character = c.Text("character", "role"), Image = c.Address("profile", "image") }),
        ];
        return people.Count == 0 ? null : people;
    }

    private static List<Artwork>? Pictures(PageFacts facts)
    {
        var pictures = new List<Artwork>();
        foreach (var (role, address) in new[] { (Artwork.Poster, facts.Address("coverImage", "poster", "cover")), (Artwork.Background, facts.Address("backdropImage", "backdrop", "fanart")) })
        {
            if (address is not null)
            {
                pictures.Add(new Artwork { Role = role, Url = address });
            }
        }

        return pictures.Count == 0 ? null : pictures;
    }
}
