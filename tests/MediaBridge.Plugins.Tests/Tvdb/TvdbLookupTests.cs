using MediaBridge.Plugins.Tvdb;
using MediaBridge.Plugins.Tvdb.Matchers;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Tvdb;

namespace MediaBridge.Plugins.Tests.Tvdb;

public sealed class TvdbLookupTests
{
    private TestServices _services = null!;
    private TvdbService _tvdb = null!;

    [SetUp]
    public void Start()
    {
        _tvdb = TvdbWorld.Arrange(_services = new TestServices().Declare("tvdb", new ServicePolicy { Address = new Uri("https://tvdb.test/v4/") }));
        _tvdb.AnswersStrangers = true;
    }

    [TearDown]
    public async Task StopAsync() => await _services.DisposeAsync();

    [Test]
    public async Task ASeriesIsReadInFullWithOneRequest()
    {
        var item = (await GetAsync("tvdb.series:990001"))!;
        var about = item.Description!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_tvdb.Seen, Is.EqualTo(new[] { "GET /v4/series/990001/extended?meta=translations" }));
            Assert.That((item.Kind, item.Title, item.Year), Is.EqualTo(("series", "The Lantern Road", (int?)2008)));
            Assert.That(item.Ids.Select(i => i.ToString()), Is.EqualTo(new[] { "tvdb.series:990001", "imdb:tt9900001", "tmdb.tv:60001" }));
            Assert.That((about.Overview, about.Status, about.Certification, about.Language, about.Runtime), Is.EqualTo(("A lamp lighter goes from town to town.", "Ended", "TV-14", "en", (TimeSpan?)TimeSpan.FromMinutes(50))));
            Assert.That((about.Released, about.Ended), Is.EqualTo(((DateOnly?)new DateOnly(2008, 1, 20), (DateOnly?)new DateOnly(2009, 3, 8))));
            Assert.That((string.Join(',', about.Genres!), string.Join(',', about.Types!), string.Join(',', about.Countries!), string.Join(',', about.Studios!), string.Join(',', about.Keywords!)), Is.EqualTo(("Drama,Animation", "animation", "United States of America", "Local One", "Lamps")));
            Assert.That(about.AlternativeTitles, Is.EqualTo(new[] { "Lanterns", "El camino del farol", "Der Laternenweg" }));
            Assert.That(item.People!.Select(p => $"{p.Role} {p.Name} {p.Character} {p.Ids![0]}"), Is.EqualTo(new[] { "writer Ben Wick  tvdb.person:7102", "creator Cleo Flame  tvdb.person:7103", "actor Ada Lamp Ines tvdb.person:7101" }));
        }
    }

    [Test]
    public async Task PicturesComeBestFirst()
    {
        var item = (await GetAsync("tvdb.series:990001", language: "es", details: new DetailOptions { Pictures = 2 }))!;
        Assert.That(item.Artwork!.Select(a => $"{a.Role} {a.Language} {a.Url}"), Is.EqualTo(new[]
        {
            "poster es https://artworks.thetvdb.com/banners/lantern-es.jpg", "poster en https://artworks.thetvdb.com/banners/lantern-best.jpg",
            "background  https://artworks.thetvdb.com/banners/wide.jpg", "background en https://artworks.thetvdb.com/banners/wide-en.jpg",
            "logo en https://artworks.thetvdb.com/banners/logo.png",
        }));
        Assert.That((await GetAsync("tvdb.series:990001", details: new DetailOptions { Pictures = 1, Size = "small" }))!.Artwork![0].Url!.AbsoluteUri, Is.EqualTo("https://artworks.thetvdb.com/banners/lantern-best_t.jpg"));
    }

    [Test]
    public async Task TextsComeInTheFirstLanguageThatHasThem()
    {
        var german = (await GetAsync("tvdb.series:990001", language: "de"))!;
        Assert.That((german.Title, german.Description!.Overview), Is.EqualTo(("Der Laternenweg", "A lamp lighter goes from town to town.")), "the overview was not translated");
        var french = (await GetAsync("tvdb.series:990100", language: "fr"))!;
        Assert.That((french.Title, french.OriginalTitle, french.Description!.Language), Is.EqualTo(("The Tide Road", "潮の道", "ja")));
        Assert.That((await GetAsync("tvdb.series:990100", language: "original"))!.Title, Is.EqualTo("潮の道"));
        Assert.That((await GetAsync("tvdb.series:990001", details: new DetailOptions { Translations = ["es", "de"] }))!.Description!.Translations!.Select(t => $"{t.Key} {t.Value.Title} {t.Value.Overview}"), Is.EqualTo(new[] { "de Der Laternenweg ", "es El camino del farol Un farolero va de pueblo en pueblo." }));
    }

    [TestCase("default", 1, 1, null, null, "Dusk")]
    [TestCase("dvd", 1, 1, null, null, "Before the Road", Description = "the disc begins with the special")]
    [TestCase("dvd", 1, 4, null, null, "Dawn")]
    [TestCase("absolute", null, 3, null, null, "Dawn")]
    [TestCase("default", null, null, 3, null, "Dawn")]
    [TestCase("absolute", null, null, 2, null, "Night")]
    [TestCase("default", null, null, null, "2008-01-27", "Night")]
    [TestCase("default", 0, 1, null, null, "Before the Road")]
    [TestCase("default", 7, 1, null, null, null)]
    [TestCase("regional", 1, 1, null, null, null, Description = "an order that the series has not")]
    public async Task AnEpisodeIsFoundByItsPlaceInTheOrder(string order, int? season, int? number, int? absolute, string? date, string? expected)
    {
        var place = new Placement { ParentIds = ["tvdb.series:990001"], Season = season, Number = number, Absolute = absolute, AirDate = date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", null) };
        var item = await GetAsync("tvdb.series:990001", item: Episode(place), details: new DetailOptions { Order = order });
        Assert.That(item?.Title, Is.EqualTo(expected));
        Assert.That((item?.Placement?.Season, item?.Placement?.Number), Is.EqualTo(season is null || expected is null ? (item?.Placement?.Season, item?.Placement?.Number) : (season, number)), "counted as the files are");
    }

    [Test]
    public async Task AnAbsoluteNumberThatTheListDoesNotTellIsSoughtInTheAbsoluteOrder()
    {
        var item = (await GetAsync("tvdb.series:990100", item: Episode(new Placement { ParentIds = ["tvdb.series:990100"], Absolute = 15 })))!;
        Assert.That(item.Ids[0].ToString(), Is.EqualTo("tvdb.episode:990115"));
    }

    [Test]
    public async Task AllEpisodesOfASeriesCostAsManyRequestsAsItHasPages()
    {
        _tvdb.PageSize = 10;
        var lookup = Matcher(new DetailOptions(), o => o with { Language = "ja", Fallback = [] });
        for (var i = 1; i <= 24; i++)
        {
            var place = new Placement { ParentIds = ["tvdb.series:990100"], Season = i <= 12 ? 1 : 2, Number = i <= 12 ? i : i - 12 };
            Assert.That((await lookup.GetAsync(ExternalId.Parse("tvdb.series:990100"), new LookupRequest { Item = Episode(place) }, default))!.Title, Is.EqualTo($"第{i}話"));
        }

        Assert.That(_tvdb.Seen.Where(s => s.Contains("/episodes/", StringComparison.Ordinal)), Is.EqualTo(new[] { 0, 1, 2 }.Select(p => $"GET /v4/series/990100/episodes/default/jpn?page={p}")));
    }

    [Test]
    public async Task ATextThatTheListLacksComesFromTheListOfTheNextLanguage()
    {
        var item = (await GetAsync("tvdb.series:990001", language: "es", item: Episode(new Placement { ParentIds = ["tvdb.series:990001"], Season = 1, Number = 1 })))!;
        Assert.That((item.Title, item.Description!.Overview), Is.EqualTo(("Anochecer", "The first lamp.")));
        Assert.That((await GetAsync("tvdb.series:990100", item: Episode(new Placement { ParentIds = ["tvdb.series:990100"], Season = 1, Number = 2 })))!.Title, Is.EqualTo("第2話"), "the original language is the last");
    }

    [Test]
    public async Task PeopleAndIdsOfAnEpisodeComeWhereTheyAreAskedFor()
    {
        var asked = Episode(new Placement { ParentIds = ["imdb:tt9900001"], Season = 1, Number = 1 });
        var item = (await GetAsync("imdb:tt9900001", item: asked, details: new DetailOptions { Episodes = "full" }))!;
        Assert.That(item.Ids.Select(i => i.ToString()), Is.EqualTo(new[] { "tvdb.episode:990011", "imdb:tt9900011" }));
        Assert.That(item.People!.Select(p => $"{p.Role} {p.Name} {p.Character}"), Is.EqualTo(new[] { "director Eva Glow ", "guest Dan Spark Otto" }));
        Assert.That((await GetAsync("imdb:tt9900001", item: asked, facets: [Facets.People]))!.People, Has.Count.EqualTo(2));
    }

    [TestCase("tvdb.episode:990012", "Night", 1, 2)]
    [TestCase("imdb:tt9900012", "Night", 1, 2)]
    public async Task AnEpisodeIsFoundByItsOwnId(string id, string title, int season, int number)
    {
        var item = (await GetAsync(id))!;
        Assert.That((item.Title, item.Placement!.Season, item.Placement.Number, item.Placement.ParentTitle), Is.EqualTo((title, (int?)season, (int?)number, "The Lantern Road")));
        Assert.That((await GetAsync("tvdb.episode:990012", details: new DetailOptions { Order = "dvd" }))!.Placement!.Number, Is.EqualTo(3));
    }

    [Test]
    public async Task ASeasonIsFoundByItsSeriesAndNumber()
    {
        var asked = new MediaItem { Kind = ItemKinds.Season, Ids = ["files.path:x"], Placement = new Placement { ParentIds = ["tvdb.series:990001"], Season = 2 } };
        var item = (await GetAsync("tvdb.series:990001", item: asked, language: "es"))!;
        Assert.That((item.Kind, item.Title, item.Ids[0].ToString(), item.Description!.Overview, item.Year), Is.EqualTo(("season", "La segunda", "tvdb.season:61002", "Sigue.", (int?)2009)));
        Assert.That(item.Artwork!.Single().Url!.AbsolutePath, Is.EqualTo("/banners/season-61002-en.jpg"));
        Assert.That((await GetAsync("tvdb.series:990001", item: asked with { Placement = asked.Placement! with { Season = 1 } }, details: new DetailOptions { Order = "dvd" }))!.Ids[0].ToString(), Is.EqualTo("tvdb.season:61101"));
        Assert.That((await GetAsync("tvdb.season:61002"))!.Title, Is.EqualTo("The Second"));
    }

    [TestCase("imdb:tt0015864")]
    [TestCase("tmdb.movie:90001")]
    [TestCase("tvdb.movie:70001")]
    public async Task AFilmIsFoundByItsIds(string id)
    {
        var item = (await GetAsync(id, language: "es-ES"))!;
        Assert.That((item.Kind, item.Title, item.OriginalTitle, item.Year, item.Description!.Collection!.Name, item.Description.Collection.Id.ToString()), Is.EqualTo(("movie", "La quimera del oro", "The Gold Rush", (int?)1925, "The Tramp", "tvdb.list:8001")));
        Assert.That(string.Join(',', item.Description.Studios!), Is.EqualTo("Local Pictures"));
    }

    [TestCase("tmdb.tv:90001", Description = "the number of a film")]
    [TestCase("tmdb.movie:60001", Description = "the number of a series")]
    [TestCase("imdb:tt0000000")]
    [TestCase("imdb:../../login")]
    [TestCase("tvdb.series:nonsense")]
    [TestCase("filmaffinity:123456")]
    public async Task WhatIsNotKnownIsNull(string id) => Assert.That(await GetAsync(id), Is.Null);

    [Test]
    public async Task ANumberThatIsGoneIsNotFound()
    {
        var error = (await Assert.ThrowsAsync<PluginException>(() => GetAsync("tvdb.series:99999")))!.Error;
        Assert.That((error.Kind, error.Message), Is.EqualTo((ErrorKind.NotFound, "TheTVDB does not know tvdb.series:99999 any more: it was deleted, or joined with another.")));
    }

    [Test]
    public async Task AnEpisodeThatWasBroadcastSinceIsSoughtInAFreshList()
    {
        var lookup = Matcher(new DetailOptions());
        var next = Episode(new Placement { ParentIds = ["tvdb.series:990001"], Season = 2, Number = 2 });
        Task<MediaItem?> AskAsync() => lookup.GetAsync(ExternalId.Parse("tvdb.series:990001"), new LookupRequest { Item = next }, default);
        Assert.That(await AskAsync(), Is.Null);
        _tvdb.Titles[0] = TvdbCatalogue.Lantern with { Episodes = [.. TvdbCatalogue.Lantern.Episodes, new TvdbEpisodeData(990014, "2026-01-03", "Noon") { Places = new() { ["official"] = (2, 2) }, Texts = new() { ["eng"] = ("Noon", "Bright.") } }] };
        Assert.That(await AskAsync(), Is.Null, "asked a moment ago");
        _services.Clock.Advance(TimeSpan.FromHours(7));
        Assert.That((await AskAsync())!.Title, Is.EqualTo("Noon"));
    }

    [TestCase("""{"id":990001,"name":null,"year":"","nameTranslations":null,"genres":null,"status":null,"remoteIds":[null,{"id":"","type":2,"sourceName":null}],"artworks":[null,{"image":"","type":2}],"characters":[null,{"personName":""}],"companies":[],"seasons":null,"translations":{"nameTranslations":null,"overviewTranslations":[null]}}""")]
    [TestCase("""{"id":"990001","averageRuntime":"45","contentRatings":[{"name":"","country":null}],"trailers":[{"url":"javascript:alert(1)"}],"image":"../../etc/passwd","companies":{"studio":null},"firstAired":"0000-00-00"}""")]
    public async Task OddDataIsReadAsFarAsItGoes(string data)
    {
        await using var services = new TestServices().Declare("tvdb", new ServicePolicy { Address = new Uri("https://tvdb.test/v4/") });
        services.Web.On("GET", "/series/990001/extended").Text($$"""{"status":"success","data":{{data}}}""", "application/json");
        var client = new TvdbClient(new TvdbOptions { Key = new Secret(TvdbService.ApiKey) }, services);
        var item = (await new TvdbMatcher(new DetailOptions(), client, services).GetAsync(ExternalId.Parse("tvdb.series:990001"), new LookupRequest(), default))!;
        Assert.That((item.Kind, item.Ids.Count, item.Description!.Trailer), Is.EqualTo(("series", 1, (Uri?)null)));
    }

    private static MediaItem Episode(Placement place) => new() { Kind = ItemKinds.Episode, Ids = ["files.path:x"], Placement = place };

    private Task<MediaItem?> GetAsync(string id, string? language = null, IReadOnlyList<string>? facets = null, DetailOptions? details = null, MediaItem? item = null)
        => Matcher(details ?? new DetailOptions()).GetAsync(ExternalId.Parse(id), new LookupRequest { Language = language, Facets = facets, Item = item }, default);

    private TvdbMatcher Matcher(DetailOptions details, Func<TvdbOptions, TvdbOptions>? options = null)
    {
        var plain = new TvdbOptions { Key = new Secret(TvdbService.ApiKey) };
        return new TvdbMatcher(details, new TvdbClient(options?.Invoke(plain) ?? plain, _services), _services);
    }
}
