using MediaBridge.Core.Matching;
using MediaBridge.Sdk;
using static MediaBridge.Core.Tests.Matching.Ranking;

namespace MediaBridge.Core.Tests.Matching;

/// <summary>Which candidate is sure, which a person must see, and which is none. A wrong strong match is the worst outcome.</summary>
internal sealed class ScoringTests
{
    private static IEnumerable<TestCaseData> SameTitles()
    {
        yield return Case("El laberinto del fauno", "Laberinto del fauno, El");
        yield return Case("The Seventh Seal", "Seventh Seal, The");
        yield return Case("Les Quatre Cents Coups", "Quatre cents coups, Les");
        yield return Case("Die Welle", "Welle, Die");
        yield return Case("Das Boot", "Boot, Das");
        yield return Case("Il sorpasso", "Sorpasso, Il");
        yield return Case("L'avventura", "Avventura, L'");
        yield return Case("Rocky III", "Rocky 3");
        yield return Case("Star Trek VI", "Star Trek 6");
        yield return Case("Dune: Part Two", "Dune: Part II");
        yield return Case("Dune: Part Two", "Dune: Parte dos");
        yield return Case("Kill Bill: Vol. 2", "Kill Bill, Volumen 2");
        yield return Case("Harold & Maude", "Harold and Maude");
        yield return Case("Thelma y Louise", "Thelma & Louise");
        yield return Case("Fanny och Alexander", "Fanny & Alexander");
        yield return Case("Amélie Poulain", "Amelie Poulain");
        yield return Case("Æon Flux", "Aeon Flux");
        yield return Case("Ødipus rex", "Odipus Rex");
        yield return Case("Straße der Nacht", "Strasse der Nacht");
        yield return Case("Człowiek z żelaza", "Czlowiek z zelaza");
        yield return Case("[•REC]²", "[REC] 2");
        yield return Case("Spider-Man Returns", "Spiderman returns");
        yield return Case("The Wolf Man", "The Wolfman");
        yield return Case("七人の侍", "七人の侍");
        yield return Case("СТАЛКЕР", "Сталкер");
        yield return Case("WALL·E", "WALL-E");
        yield return Case("Up!", "Up");
        yield return Case("Π", "Pi");
        yield return Case("???", "???");
        yield return Case("(500) Days of Summer", "500 Days of Summer");
        yield return Case(string.Join(' ', Enumerable.Repeat("a very long title", 30)), string.Join(' ', Enumerable.Repeat("A Very Long Title", 30)));

        static TestCaseData Case(string a, string b) => new TestCaseData(a, b).SetArgDisplayNames(a.Length > 40 ? "long" : a, b.Length > 40 ? "long" : b);
    }

    private static IEnumerable<TestCaseData> OtherTitles()
    {
        yield return new TestCaseData("Rocky", "Rocky II");
        yield return new TestCaseData("Rocky II", "Rocky III");
        yield return new TestCaseData("Nymphomaniac: Vol. I", "Nymphomaniac: Vol. II");
        yield return new TestCaseData("Harry Potter and the Deathly Hallows: Part 1", "Harry Potter and the Deathly Hallows: Part 2");
        yield return new TestCaseData("Harry Potter and the Deathly Hallows: Part One", "Harry Potter and the Deathly Hallows: Part Two");
        yield return new TestCaseData("Blade Runner", "Blade Runner 2049");
        yield return new TestCaseData("300", "30");
        yield return new TestCaseData("9", "9½");
        yield return new TestCaseData("M", "W");
        yield return new TestCaseData("Alien", "Aliens");
        yield return new TestCaseData("Before Sunrise", "Before Sunset");
        yield return new TestCaseData("Sister Act", "Sister Cat");
        yield return new TestCaseData("???", "!!!");
        yield return new TestCaseData("七人の侍", "七人の刑事");
        yield return new TestCaseData("Сталкер", "Солярис");
        yield return new TestCaseData("Fifty Shades Darker", "Fifty Shades Freed");
        yield return new TestCaseData("The Hobbit: An Unexpected Journey", "The Hobbit: The Desolation of Smaug");
    }

    [TestCaseSource(nameof(SameTitles))]
    public void ATitleWrittenOtherwiseIsTheSame(string mine, string theirs)
    {
        var (recommendation, _, scores) = Of(Film(mine, 1999, director: "Ann Example"), Film(theirs, 1999, director: "Ann Example", id: "tt1"));
        Assert.That(recommendation, Is.EqualTo(Recommendation.Strong), Show(scores));
    }

    [TestCaseSource(nameof(OtherTitles))]
    public void AnotherTitleOfTheSameYearIsNeverSure(string mine, string theirs)
    {
        foreach (var director in (string?[])[null, "Ann Example"])
        {
            foreach (var (a, b) in new[] { (mine, theirs), (theirs, mine) })
            {
                var (recommendation, _, scores) = Of(Film(a, 1999, director: director), Film(b, 1999, director: director, id: "tt1"));
                Assert.That(recommendation, Is.LessThan(Recommendation.Strong), Show(scores));
                Assert.That(director is null && recommendation >= Recommendation.Medium, Is.False, Show(scores));
            }
        }
    }

    [TestCase("Todo sobre mi madre", "Zzyzx Road")]
    [TestCase("Todo sobre mi madre", "Tod")]
    [TestCase("Metropolis", "Moon")]
    [TestCase("The Matrix", "The Mummy")]
    [TestCase("Fight Club", "Flight")]
    public void AnyFilmOfTheYearWithALetterInCommonIsNone(string mine, string theirs)
    {
        var (recommendation, _, scores) = Of(Film(mine, 1999), Film(theirs, 1999, id: "tt1"));
        Assert.That(recommendation, Is.EqualTo(Recommendation.None), Show(scores));
        Assert.That(Of(Film(mine, 1999, director: "Ann Example", minutes: 90), Film(theirs, 1999, director: "Ann Example", minutes: 90, id: "tt1")).Recommendation, Is.EqualTo(Recommendation.None));
    }

    [TestCase("The Killer", 1989, 2023)]
    [TestCase("Dune", 1984, 2021)]
    [TestCase("Nosferatu", 1922, 2024)]
    public void OfRemakesTheYearDecidesAndAloneTheOtherIsNoMatch(string title, int first, int second)
    {
        var mine = Film(title, second, director: "Second Maker");
        var both = Of(mine, Film(title, first, director: "First Maker", id: "tt1", votes: 900_000), Film(title, second, director: "Second Maker", id: "tt2", votes: 10));
        Assert.That((both.Recommendation, both.Best), Is.EqualTo((Recommendation.Strong, (ExternalId?)"imdb:tt2")), Show(both.Scores));
        Assert.That(Of(mine, Film(title, first, id: "tt1")).Recommendation, Is.EqualTo(Recommendation.Low));
        Assert.That(Of(mine, Film(title, first, director: "First Maker", id: "tt1")).Recommendation, Is.EqualTo(Recommendation.Low));
    }

    [Test]
    public void AYearOfAFestivalIsSureOnlyIfSomethingConfirmsIt()
    {
        Assert.That(Of(Film("The Long Goodbye", 1973), Film("The Long Goodbye", 1974, id: "tt1")).Recommendation, Is.EqualTo(Recommendation.Medium));
        Assert.That(Of(Film("The Long Goodbye", 1973, director: "Robert Altman"), Film("The Long Goodbye", 1974, director: "Robert Altman", id: "tt1")).Recommendation, Is.EqualTo(Recommendation.Strong));
        Assert.That(Of(Film("Un largo adiós", 1973, original: "The Long Goodbye"), Film("The Long Goodbye", 1974, id: "tt1")).Recommendation, Is.EqualTo(Recommendation.Strong));
        Assert.That(Of(Film("The Long Goodbye", 1973, director: "Robert Altman"), Film("The Long Goodbye", 1975, director: "Robert Altman", id: "tt1")).Recommendation, Is.LessThan(Recommendation.Strong));
        Assert.That(Of(Film("The Man Who Knew Too Much", 1934, director: "Alfred Hitchcock"), Film("The Man Who Knew Too Much", 1956, director: "Alfred Hitchcock", id: "tt1")).Recommendation, Is.EqualTo(Recommendation.Low));
    }

    [Test]
    public void TheOriginalTitleFindsAndTellsApart()
    {
        var mine = Film("Perdida", 2014, original: "Gone Girl");
        var (recommendation, best, scores) = Of(mine, Film("Perdida", 2014, original: "Perdida", id: "tt1"), Film("Gone Girl", 2014, original: "Gone Girl", id: "tt2", others: ["Perdida"]));
        Assert.That((recommendation, best), Is.EqualTo((Recommendation.Strong, (ExternalId?)"imdb:tt2")), Show(scores));
        Assert.That(Of(mine, Film("Perdida", 2014, original: "Perdida", id: "tt1")).Recommendation, Is.EqualTo(Recommendation.Low));
        Assert.That(Of(Film("El viaje de Chihiro", 2001, original: "千と千尋の神隠し"), Film("Spirited Away", 2001, original: "千と千尋の神隠し", id: "tt1")).Recommendation, Is.EqualTo(Recommendation.Strong));
        Assert.That(Of(Film("The Hidden Fortress", 1958, original: "隠し砦の三悪人"), Film("The Hidden Fortress", 1958, id: "tt1")).Recommendation, Is.EqualTo(Recommendation.Strong), "titles that cannot be compared contradict nothing");
    }

    [Test]
    public void ATitleInAnotherCountryNeedsConfirmation()
    {
        var candidate = Film("Some Like It Hot", 1959, id: "tt1", others: ["Con faldas y a lo loco"]);
        Assert.That(Of(Film("Con faldas y a lo loco", 1959), candidate).Recommendation, Is.EqualTo(Recommendation.Medium));
        Assert.That(Of(Film("Con faldas y a lo loco", 1959, director: "Billy Wilder"), candidate with { People = [new Person { Name = "Billy Wilder", Role = Person.Director }] }).Recommendation, Is.EqualTo(Recommendation.Strong));
        var translated = candidate with { Description = new Description { Translations = new Dictionary<string, Translation> { ["es"] = new() { Title = "Con faldas y a lo loco" } } } };
        Assert.That(Of(Film("Con faldas y a lo loco", 1959), translated).Recommendation, Is.EqualTo(Recommendation.Medium));
    }

    [Test]
    public void TwoOfOneTitleAndYearAreToldApartByTheirDirectorsOnly()
    {
        MediaItem[] two = [Film("Hercules Returns", 2014, director: "Brett One", id: "tt1", votes: 500_000), Film("Hercules Returns", 2014, director: "Renny Two", id: "tt2")];
        var sure = Of(Film("Hercules Returns", 2014, director: "Renny Two"), two);
        Assert.That((sure.Recommendation, sure.Best), Is.EqualTo((Recommendation.Strong, (ExternalId?)"imdb:tt2")), Show(sure.Scores));
        var unsure = Of(Film("Hercules Returns", 2014), two);
        Assert.That((unsure.Recommendation, unsure.Best), Is.EqualTo((Recommendation.Low, (ExternalId?)"imdb:tt1")), "the better known stands first, and that is all");
        Assert.That(Of(Film("Hercules Returns", 2014, director: "Somebody Else"), two).Recommendation, Is.EqualTo(Recommendation.Low));
        Assert.That(Of(Film("Hercules Returns", 2014, director: "Somebody Else"), two[0]).Recommendation, Is.EqualTo(Recommendation.Low), "one that another person directed is never taken");
    }

    [TestCase("Home")]
    [TestCase("It")]
    [TestCase("Mother")]
    [TestCase("Perfecto")]
    [TestCase("M")]
    [TestCase("9")]
    [TestCase("影")]
    public void ACommonWordNeedsMoreThanTheYear(string title)
    {
        Assert.That(Of(Film(title, 2009), Film(title, 2009, id: "tt1")).Recommendation, Is.EqualTo(Recommendation.Medium));
        Assert.That(Of(Film(title, 2009, director: "Ann Example"), Film(title, 2009, director: "Ann Example", id: "tt1")).Recommendation, Is.EqualTo(Recommendation.Strong));
    }

    [Test]
    public void AnotherArticleIsLessThanTheSame()
    {
        var (recommendation, best, scores) = Of(Film("Um lugar escuro", 2001), Film("Os lugar escuro", 2001, id: "tt1", votes: 900_000), Film("Lugar escuro, Um", 2002, id: "tt2"));
        Assert.That(recommendation, Is.LessThan(Recommendation.Strong), Show(scores));
        Assert.That(Of(Film("Um lugar escuro", 2001), Film("Lugar escuro, Um", 2001, id: "tt2"), Film("Os lugar escuro", 2001, id: "tt1", votes: 900_000)).Best, Is.EqualTo((ExternalId?)"imdb:tt2"));
    }

    [Test]
    public void OfTwoThatNeedALookTheBetterOneStandsBefore()
    {
        var (recommendation, best, scores) = Of(Film("Home", 2009), Film("Home", 2008, id: "tt1", votes: 900_000), Film("Home", 2009, id: "tt2"));
        Assert.That((recommendation, best), Is.EqualTo((Recommendation.Medium, (ExternalId?)"imdb:tt2")), Show(scores));
    }

    [TestCase("Bong Joon-ho", "Joon-ho Bong")]
    [TestCase("Alejandro G. Iñárritu", "Alejandro González Iñárritu")]
    [TestCase("Pedro Almodóvar", "Pedro Almodovar")]
    [TestCase("Costa-Gavras", "Constantin Costa-Gavras")]
    [TestCase("Andrei Tarkovsky", "Андрей Тарковский")]
    [TestCase("Lana Wachowski|Lilly Wachowski", "Lilly Wachowski|Lana Wachowski")]
    [TestCase("J.A. Bayona", "Juan Antonio Bayona")]
    public void OneDirectorIsWrittenInManyWays(string mine, string theirs)
    {
        var (recommendation, _, scores) = Of(Film("Home", 2009, director: mine), Film("Home", 2009, director: theirs, id: "tt1"));
        Assert.That(recommendation, Is.EqualTo(Recommendation.Strong), Show(scores));
    }

    [TestCase(ItemKinds.Movie, ItemKinds.Series)]
    [TestCase(ItemKinds.Series, ItemKinds.Movie)]
    [TestCase(ItemKinds.Series, ItemKinds.Season)]
    [TestCase(ItemKinds.Movie, ItemKinds.Episode)]
    public void AnotherKindIsAVeto(string mine, string theirs)
    {
        var (recommendation, _, scores) = Of(Film("Fargo Nights", 1996, kind: mine, director: "Ann Example"), Film("Fargo Nights", 1996, kind: theirs, director: "Ann Example", id: "tt1"));
        Assert.That((recommendation, scores[0].Confidence), Is.EqualTo((Recommendation.None, 0.0)), Show(scores));
    }

    [Test]
    public void AGameIsNoFilm()
        => Assert.That(Of(Film("Blade Runner", 1997), Film("Blade Runner", 1997, types: ["game"], id: "tt1")).Recommendation, Is.EqualTo(Recommendation.None));

    [Test]
    public void TheTypeIsEvidenceAndDecidesNothingAlone()
    {
        var mine = Film("Long Nights", 2009, types: ["tvmovie"]);
        var (recommendation, best, scores) = Of(mine, Film("Long Nights", 2009, types: [], id: "tt1"), Film("Long Nights", 2009, types: ["tvmovie"], id: "tt2"));
        Assert.That((recommendation, best), Is.EqualTo((Recommendation.Low, (ExternalId?)"imdb:tt2")), Show(scores));
        Assert.That(Of(mine, Film("Long Nights", 2009, types: [], id: "tt1")).Recommendation, Is.EqualTo(Recommendation.Strong), "sites disagree on it");
        Assert.That(Of(Film("Long Nights", 2009, types: ["miniseries"], kind: ItemKinds.Series), Film("Long Nights", 2009, types: ["miniseries"], kind: ItemKinds.Series, id: "tt1")).Recommendation, Is.EqualTo(Recommendation.Strong));
    }

    [Test]
    public void AShortOfTheSameNameIsNotTakenForTheFeature()
        => Assert.That(Of(Film("Long Nights", 2009, minutes: 101), Film("Long Nights", 2009, minutes: 12, id: "tt1")).Recommendation, Is.EqualTo(Recommendation.Medium));

    [Test]
    public void OfTwoThatFitAlikeNoneIsSureUnderWhicheverOfItsNames()
    {
        var mine = Film("Los Sangre", 1973);
        var (recommendation, _, scores) = Of(mine, Film("Sangre", 1973, id: "tt1"), Film("A Gut", 1973, original: "Les Blupout", others: ["Los Sangre"], id: "tt2", votes: 504));
        Assert.That(recommendation, Is.LessThan(Recommendation.Strong), Show(scores));
        Assert.That(Of(mine, Film("Sangre", 1973, id: "tt1")).Recommendation, Is.EqualTo(Recommendation.Strong), "alone it is");
    }

    [Test]
    public void ARemakeWithinTwoYearsIsToldApartByDirectorOnly()
    {
        var mine = Film("Noche larga", 2021, original: "Long Night");
        MediaItem[] both = [Film("Long Night", 2021, original: "Long Night", director: "Ann Example", id: "tt1"), Film("Long Night", 2019, original: "Long Night", director: "Ben Sample", id: "tt2")];
        Assert.That(Of(mine, both).Recommendation, Is.LessThan(Recommendation.Strong), Show(Of(mine, both).Scores));
        var (recommendation, best, scores) = Of(mine with { People = both[1].People }, both);
        Assert.That((recommendation, best), Is.Not.EqualTo((Recommendation.Strong, (ExternalId?)"imdb:tt1")), Show(scores));
        Assert.That(Of(mine with { People = both[0].People }, both).Recommendation, Is.EqualTo(Recommendation.Strong));
    }

    [Test]
    public void AFilmWithoutADirectorIsNotSurelyOneThatHasOne()
    {
        var mine = Film("Long Night", 2021, director: "Ann Example");
        Assert.That(Of(mine, Film("Long Night", 2021, id: "tt1") with { People = [] }).Recommendation, Is.EqualTo(Recommendation.Medium));
        Assert.That(Of(mine, Film("Long Night", 2021, id: "tt1")).Recommendation, Is.EqualTo(Recommendation.Strong), "where nobody says who directed, nothing speaks against it");
    }

    [Test]
    public void AnUnknownYearIsNeverSure()
        => Assert.That(Of(Film("Long Nights", null, director: "Ann Example"), Film("Long Nights", 2009, director: "Ann Example", id: "tt1")).Recommendation, Is.EqualTo(Recommendation.Medium));

    [Test]
    public void EpisodesAreFoundBySeriesAndNumber()
    {
        var mine = Episode("Pilot", 1, 1);
        var (recommendation, best, scores) = Of(mine, Episode("Pilot", 2, 1, "tt1"), Episode("The first one", 1, 1, "tt2"), Episode("Pilot", 1, 2, "tt3"));
        Assert.That((recommendation, best), Is.EqualTo((Recommendation.Strong, (ExternalId?)"imdb:tt2")), Show(scores));
        Assert.That(scores.Skip(1).Select(s => s.Confidence), Is.All.Zero, "another season or number is a veto");
        Assert.That(Of(mine, Episode("Pilot", 1, 1, "tt1", "Another Show")).Recommendation, Is.LessThan(Recommendation.Medium));

        static MediaItem Episode(string title, int season, int number, string? id = null, string series = "Some Show")
            => Film(title, 2008, kind: ItemKinds.Episode, id: id) with { Placement = new Placement { ParentTitle = series, Season = season, Number = number } };
    }

    [Test]
    public void ASharedIdSettlesIt()
    {
        var mine = Film("Anything", 1950) with { Ids = ["test:1", "tmdb.movie:7"] };
        var (recommendation, best, _) = Of(mine, Film("Something else", 1999, id: "tt1") with { Ids = ["imdb:tt1", "tmdb.movie:7"] }, Film("Anything", 1950, id: "tt2"));
        Assert.That((recommendation, best), Is.EqualTo((Recommendation.Low, (ExternalId?)"imdb:tt1")), "and one that fits alike keeps it from being taken");
        Assert.That(Of(mine, Film("Something else", 1999, id: "tt1") with { Ids = ["imdb:tt1", "tmdb.movie:7"] }).Recommendation, Is.EqualTo(Recommendation.Strong));
    }

    [Test]
    public void AMatchersOwnConfidenceIsJudgedByTheSameRule()
    {
        var rules = new MatchRules();
        Assert.That(rules.Judge(0.92, 0.84), Is.EqualTo(Recommendation.Strong));
        Assert.That(rules.Judge(0.93, 0.86), Is.EqualTo(Recommendation.Medium));
        Assert.That(rules.Judge(0.80, 0.76), Is.EqualTo(Recommendation.Medium));
        Assert.That(rules.Judge(0.99, 0.97), Is.EqualTo(Recommendation.Low));
        Assert.That(rules.Judge(0.49, 0), Is.EqualTo(Recommendation.None));
        var scores = new MatchScorer(rules).Rank(Film("A", 1999), [new MatchCandidate { Id = "imdb:tt1", Item = Film("B", 1900), Confidence = 0.95, Evidence = [new MatchEvidence { Signal = "words", Score = 0.5 }] }]);
        Assert.That((scores[0].Confidence, scores[0].IsMatchers, scores[0].Parts.Single().Signal), Is.EqualTo((0.95, true, "words")));
    }
}
