using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Formats.Kit;

/// <summary>Titles and texts that break careless writers.</summary>
internal static class Hostile
{
    public static readonly IReadOnlyList<string> Texts =
    [
        "He said \"no, 'never'\", twice", "a,b;c\td", "two\nlines", "carriage\r\nreturn", "\nleading", "trailing\n", " blanks ", "---", "--- yes", "...", "yes", "No", "null", "~",
        "1e5", "0x10", "2001-01-01", "12:30", "7", "3.0", "- dash", "? q", ": colon", "a: b", "a #b", "# c", "&anchor", "*alias", "!tag", "| pipe", "> fold", "@at", "`tick`", "%percent",
        "[list]", "{map}", "{{handlebars}}", "${dollar}", "</script><script>alert(1)</script>", "<!-- c -->", "a < b {x}", "import x from 'y'", "export default 1", "]]>",
        "=cmd()", "+1", "-1", "@sum", "\tTab", "\rCr", "'quoted'", "back\\slash", "\u202Eright to left", "עברית", "日本語", "🎬 emoji 👨‍👩‍👧", "e\u0301 combining",
        "nul\0inside", "bell\u0007", "\u0085next", "\u2028line", "\uFEFFbom", "lone \uD800 surrogate", "\uFFFF", "../../etc/passwd", "..\\..\\windows", "/absolute", "C:\\x", "CON", "nul", "com1.txt", "aux.",
        "https://x.example/?a=b&c=d", "javascript:alert(1)", "&amp; &lt;", new string('x', 300), new string('é', 300), string.Concat(Enumerable.Repeat("word ", 60)),
        "", " ", ".", "..", "import a\nexport b\n{c}\n<D>\n---\n",
    ];

    /// <summary>Films with hostile texts in every text of theirs.</summary>
    public static readonly IReadOnlyList<MediaItem> Items = [.. Texts.Select(Item)];

    /// <summary>Films that would have the same address.</summary>
    public static readonly IReadOnlyList<MediaItem> Twins =
    [
        new() { Title = "Twin", Year = 2000, Ids = ["imdb:tt2"] },
        new() { Title = "Twin", Year = 2000, Ids = ["imdb:tt10"] },
        new() { Title = "TWIN!", Year = 2000, Ids = ["imdb:tt1"] },
        new() { Title = "Twin", Year = 2000 },
        new() { Title = "Twin", Year = 2000 },
        new() { Title = "Twin 2000", Ids = ["imdb:tt3"] },
        new() { Title = "Twin-2000-tt2", Ids = ["imdb:tt4"] },
    ];

    private static MediaItem Item(string text, int index) => new()
    {
        Title = text,
        OriginalTitle = text,
        Year = index % 3 == 0 ? 1950 + index : null,
        Ids = [new ExternalId("test", $"h{index}")],
        Description = new Description
        {
            Overview = text,
            Tagline = text,
            Genres = [text, "Drama"],
            Countries = [text],
            Studios = [text],
            Certification = text,
            Collection = new CollectionRef { Name = text },
            Keywords = [text],
        },
        People = [new Person { Name = text, Role = Person.Director }, new Person { Name = text, Character = text }, new Person { Name = "Common Actor", Character = text }],
        Ratings = [new Rating { Value = 7, Scale = Scale.Ten, Site = text }, new Rating { Value = 7.5m, Scale = Scale.TenDecimal, Whose = Rating.SiteMark, Site = text }],
        Tags = [text],
        Lists = [new ListEntry { List = "l", Name = text }],
        Note = text,
        Artwork = [new Artwork { Role = Artwork.Poster, Url = new Uri("https://images.example/a.jpg?x=\"><script>") }],
        Versions = [new MediaVersion { Label = text, Edition = text, Files = [new MediaFile { Path = text, Length = 5 }] }],
    };
}
