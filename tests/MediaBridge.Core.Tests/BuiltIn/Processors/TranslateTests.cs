using MediaBridge.Core.BuiltIn.Processors;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.BuiltIn.Processors;

/// <summary>Titles and texts in the first wanted language that has them, each by itself.</summary>
public sealed class TranslateTests
{
    [TestCase("es", "El viaje de Chihiro|en línea|spirited|Spirited Away")]
    [TestCase("es-MX es", "El viaje de Chihiro|en línea|spirited|Spirited Away")]
    [TestCase("fr es", "Le Voyage de Chihiro|en línea|spirited|Spirited Away")]
    [TestCase("en fr", "Spirited Away|about|spirited|")]
    [TestCase("de", "Spirited Away|about|spirited|")]
    public async Task TheFirstLanguageThatHasATextGivesIt(string languages, string expected)
        => Assert.That(await ShownAsync(Film, languages), Is.EqualTo(expected));

    [Test]
    public async Task TheWorksOwnLanguageIsThatOfItsOriginalTitle()
    {
        var film = Film with { OriginalTitle = "千と千尋の神隠し", Description = Film.Description! with { Language = "ja" } };
        Assert.That(await ShownAsync(film, "ja es"), Is.EqualTo("千と千尋の神隠し|en línea|spirited|千と千尋の神隠し"));
    }

    // own plot | wanted | what is shown
    [TestCase(English, "es en", "en línea")]
    [TestCase(English, "en es", English)]
    [TestCase(Spanish, "es en", Spanish)]
    [TestCase(Spanish, "fr es en", Spanish)]
    [TestCase(Spanish, "en es", "about")]
    [TestCase(English, "fr", English)]
    [TestCase("Too short.", "es", "en línea")]
    public async Task ATextOfTheItemGivesWayToOneThatIsWantedMore(string own, string languages, string shown)
    {
        var film = Film with { Description = Film.Description! with { Overview = own } };
        Assert.That((await ShownAsync(film, languages)).Split('|')[1], Is.EqualTo(shown));
    }

    [Test]
    public async Task ATextThatGaveWayIsKeptAsATranslation()
    {
        var film = Film with { Description = Film.Description! with { Overview = "Eine junge Frau sucht ihre Eltern, die von einer Hexe verwandelt wurden, und findet sie nicht." } };
        var made = await new TranslateProcessor(new TranslateOptions { Languages = ["es"] }).ProcessAsync(film, new ProcessRequest(), CancellationToken.None).SingleAsync();
        Assert.That((made.Description!.Overview, made.Description.Translations!["de"].Overview), Is.EqualTo(("en línea", film.Description!.Overview)));
    }

    [Test]
    public async Task WithoutALanguageTextsStayAsTheyAre()
    {
        var film = Film;
        Assert.That(await new TranslateProcessor(new TranslateOptions()).ProcessAsync(film, new ProcessRequest(), CancellationToken.None).SingleAsync(), Is.EqualTo(film));
    }

    private const string English = "A girl looks for her parents in a town of spirits, and finds out what her name is worth.";
    private const string Spanish = "Una niña busca a sus padres en un pueblo de espíritus y descubre lo que vale su nombre.";

    private static MediaItem Film => new()
    {
        Title = "Spirited Away",
        Description = new Description
        {
            Overview = "about",
            Tagline = "spirited",
            Translations = new Dictionary<string, Translation>(StringComparer.Ordinal)
            {
                ["es-ES"] = new Translation { Title = "El viaje de Chihiro", Overview = "en línea" },
                ["fr"] = new Translation { Title = "Le Voyage de Chihiro", Overview = "" },
                ["en"] = new Translation { Title = "Spirited Away", Overview = "about" },
            },
        },
    };

    private static async Task<string> ShownAsync(MediaItem item, string languages)
    {
        var processor = new TranslateProcessor(new TranslateOptions { Languages = languages.Split(' ') });
        var made = await processor.ProcessAsync(item, new ProcessRequest(), CancellationToken.None).SingleAsync();
        return $"{made.Title}|{made.Description!.Overview}|{made.Description.Tagline}|{made.OriginalTitle}";
    }
}
