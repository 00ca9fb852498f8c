using System.Globalization;
using MediaBridge.Plugins.Tmdb;
using MediaBridge.Plugins.Tmdb.Matchers;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Tmdb;

namespace MediaBridge.Plugins.Tests.Tmdb;

public sealed class TmdbLookupTests
{
    private TestServices _services = null!;
    private TmdbService _tmdb = null!;

    [SetUp]
    public void Start() => _tmdb = TmdbWorld.Arrange(_services = new TestServices().Declare("tmdb", new ServicePolicy { Address = new Uri("https://tmdb.test/3/") }));

    [TearDown]
    public async Task StopAsync() => await _services.DisposeAsync();

    [Test]
    public async Task AFilmIsReadInFullWithOneRequest()
    {
        var item = (await GetAsync("tmdb.movie:90001"))!;
        var about = item.Description!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_tmdb.Seen, Has.Count.EqualTo(1));
            Assert.That((item.Kind, item.Title, item.OriginalTitle, item.Year), Is.EqualTo(("movie", "The Gold Rush", "The Gold Rush", (int?)1925)));
            Assert.That(item.Ids.Select(i => i.ToString()), Is.EqualTo(new[] { "tmdb.movie:90001", "imdb:tt0015864" }));
            Assert.That((about.Overview, about.Tagline, about.Runtime, about.Released), Is.EqualTo(("A prospector looks for gold and finds hunger.", "Eat your boots.", (TimeSpan?)TimeSpan.FromMinutes(95), (DateOnly?)new DateOnly(1925, 7, 13))));
            Assert.That((about.Certification, about.Collection!.Id.ToString(), about.Trailer!.AbsoluteUri), Is.EqualTo(("G", "tmdb.collection:8001", "https://www.youtube.com/watch?v=rush-trailer")));
            Assert.That((string.Join(',', about.Genres!), string.Join(',', about.Countries!), string.Join(',', about.Keywords!), string.Join(',', about.Studios!)), Is.EqualTo(("Comedy,Adventure", "United States of America", "gold,winter", "Local Pictures")));
            Assert.That(about.AlternativeTitles, Is.EqualTo(new[] { "La ruée vers l'or", "La quimera del oro", "Goldrausch" }));
            Assert.That(item.People!.Select(p => $"{p.Role} {p.Name} {p.Character} {p.Ids![0]}"), Is.EqualTo(new[]
            {
                "director Charles Chaplin  tmdb.person:7001", "writer Charles Chaplin  tmdb.person:7001", "actor Charles Chaplin The Lone Prospector tmdb.person:7001", "actor Georgia Hale Georgia tmdb.person:7002",
            }));
            Assert.That(item.Ratings!.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Whose} {r.Site} {r.Value} {r.Scale} {r.Votes}")), Is.EqualTo(new[] { "site tmdb 8.012 0..10/0.001 1700" }));
            Assert.That(item.Extras!["tmdb.revenue"].GetInt64(), Is.EqualTo(2_500_000));
            Assert.That(item.Extras.ContainsKey("tmdb.budget"), Is.False, "0 is none");
            Assert.That(item.Provenance!.Page!.AbsoluteUri, Is.EqualTo("https://www.themoviedb.org/movie/90001"));
        }
    }

    [Test]
    public async Task PicturesComeBestFirstInTheWantedSizes()
    {
        var item = (await GetAsync("tmdb.movie:90001", details: new DetailOptions { Poster = "w500", Backdrop = "w1280", Pictures = 4 }, options: o => o with { Language = "es-ES", ImageBase = new Uri("http://pictures.test/p/") }))!;
        Assert.That(item.Artwork!.Select(a => $"{a.Role} {a.Language} {a.Url} {a.Width}x{a.Height}"), Is.EqualTo(new[]
        {
            "poster es http://pictures.test/p/w500/rush-es.jpg 500x750", "poster en http://pictures.test/p/w500/rush-best.jpg 500x750", "poster en http://pictures.test/p/w500/rush-en.jpg 500x750", "poster  http://pictures.test/p/w500/rush-bare.jpg 500x750",
            "background  http://pictures.test/p/w1280/wide-bare.jpg 1000x1500", "background en http://pictures.test/p/w1280/wide-en.jpg 1000x1500",
        }), "Spanish, English, without text; never enlarged; French is not asked for");
    }

    [Test]
    public async Task WhatIsNotTranslatedComesInTheNextLanguage()
    {
        var spanish = (await GetAsync("tmdb.movie:90001", language: "es-MX"))!;
        Assert.That((spanish.Title, spanish.Description!.Overview), Is.EqualTo(("La quimera del oro", "Un buscador encuentra hambre.")), "Spanish of another country");
        var german = (await GetAsync("tmdb.movie:90004", language: "es-ES"))!;
        Assert.That((german.Title, german.Description!.Overview), Is.EqualTo(("Dr. Mabuse, der Spieler - Ein Bild der Zeit", "Ein Arzt spielt mit Menschen.")), "no Spanish and no English: the original");
        var japanese = (await GetAsync("tmdb.movie:90005", language: "es-ES"))!;
        Assert.That((japanese.Title, japanese.OriginalTitle, japanese.Description!.Overview), Is.EqualTo(("A Page of Madness", "狂った一頁", "A day in an asylum.")), "English rather than the original");
    }

    [TestCase("US", "G")]
    [TestCase("ES", "ES-APTA", Description = "in cinemas before the premiere")]
    [TestCase("DE", "DE-6", Description = "on disc, where it was nowhere else")]
    [TestCase("FR", "G", Description = "that of the United States where the country has none")]
    public async Task TheAgeRatingIsThatOfTheRegion(string region, string expected)
        => Assert.That((await GetAsync("tmdb.movie:90001", options: o => o with { Region = region }))!.Description!.Certification, Is.EqualTo(expected));

    [Test]
    public async Task OnlyWhatIsWantedIsAskedFor()
    {
        var item = (await GetAsync("tmdb.movie:90001", facets: [Facets.Artwork]))!;
        Assert.That(_tmdb.LastQuery, Does.Contain("append_to_response=external_ids,images").And.Not.Contain("credits"));
        Assert.That((item.Artwork!.Count, item.Description, item.People), Is.EqualTo((5, (Description?)null, (IReadOnlyList<Person>?)null)));
    }

    [Test]
    public async Task TranslationsAreKeptAsFarAsTheyAreWanted()
    {
        Assert.That((await GetAsync("tmdb.movie:90001", details: new DetailOptions { Translations = ["es", "de-DE"] }))!.Description!.Translations!.Select(t => $"{t.Key} {t.Value.Title} {t.Value.Overview}"), Is.EqualTo(new[] { "de-DE Goldrausch ", "es-ES La quimera del oro Un buscador encuentra hambre." }));
        Assert.That((await GetAsync("tmdb.movie:90001", details: new DetailOptions { Translations = ["*"] }))!.Description!.AlternativeTitles, Is.EqualTo(new[] { "La ruée vers l'or" }));
    }

    [TestCase("imdb:tt0015864", "movie", "tmdb.movie:90001")]
    [TestCase("imdb:tt9900001", "series", "tmdb.tv:60001")]
    [TestCase("tvdb.series:990001", "series", "tmdb.tv:60001")]
    [TestCase("imdb:tt9900011", "episode", "tmdb.episode:62001")]
    [TestCase("tvdb.episode:990012", "episode", "tmdb.episode:62002")]
    public async Task IdsElsewhereLeadToTheWholeItem(string id, string kind, string expected)
    {
        var item = (await GetAsync(id))!;
        Assert.That((item.Kind, item.Ids[0].ToString()), Is.EqualTo((kind, expected)));
        Assert.That(item.Ids, Does.Contain(ExternalId.Parse(id)));
        Assert.That(item.Description, Is.Not.Null);
    }

    [TestCase("tvdb.series:990011", Description = "the number of an episode")]
    [TestCase("tvdb.episode:990001", Description = "the number of a series")]
    [TestCase("imdb:tt0000000")]
    [TestCase("imdb:../../etc")]
    [TestCase("tmdb.movie:nonsense")]
    [TestCase("tmdb.episode:62001", Description = "TMDB takes no episode without its series")]
    public async Task WhatIsNotKnownIsNull(string id) => Assert.That(await GetAsync(id), Is.Null);

    [Test]
    public async Task ANumberThatIsGoneIsNotFound()
    {
        var error = (await Assert.ThrowsAsync<PluginException>(() => GetAsync("tmdb.movie:99999")))!.Error;
        Assert.That((error.Kind, error.Message), Is.EqualTo((ErrorKind.NotFound, "TMDB does not know tmdb.movie:99999 any more: it was deleted, or joined with another.")));
    }

    [Test]
    public async Task ASeriesHasItsNetworkCreatorsAndAgeRating()
    {
        var item = (await GetAsync("tmdb.tv:60001", options: o => o with { Region = "DE" }))!;
        Assert.That((item.Kind, item.Title, item.Year, item.Description!.Certification, string.Join(',', item.Description.Studios!), item.Description.Ended, item.Description.Status), Is.EqualTo(("series", "The Lantern Road", (int?)2008, "DE-12", "Local One", (DateOnly?)new DateOnly(2009, 3, 8), "Ended")));
        Assert.That(item.People!.Select(p => $"{p.Role} {p.Name}"), Is.EqualTo(new[] { "writer Ben Wick", "creator Ben Wick", "actor Ada Lamp" }));
        Assert.That(item.Ids.Select(i => i.ToString()), Is.EqualTo(new[] { "tmdb.tv:60001", "imdb:tt9900001", "tvdb.series:990001" }));
    }

    [TestCase("tmdb.tv:60001")]
    [TestCase("imdb:tt9900001")]
    [TestCase("tvdb.series:990001")]
    public async Task AnEpisodeIsFoundByItsSeriesAndNumbers(string series)
    {
        var asked = new MediaItem { Kind = ItemKinds.Episode, Ids = ["files.path:x"], Placement = new Placement { ParentIds = [series], Season = 2, Number = 1 } };
        var item = (await GetAsync(series, item: asked))!;
        Assert.That((item.Kind, item.Title, item.Ids[0].ToString(), item.Placement!.ParentTitle), Is.EqualTo(("episode", "Dawn", "tmdb.episode:62003", "The Lantern Road")));
        Assert.That(item.Artwork!.Single().Role, Is.EqualTo(Artwork.Thumb));
        Assert.That(await GetAsync(series, item: asked with { Placement = asked.Placement! with { Number = 9 } }), Is.Null);
    }

    [Test]
    public async Task AnEpisodeIsFoundByItsOwnNumberWhereItsPlaceIsKnown()
    {
        var asked = new MediaItem { Kind = ItemKinds.Episode, Ids = ["tmdb.episode:62002"], Placement = new Placement { ParentIds = ["tmdb.tv:60001"], Season = 1, Number = 2 } };
        Assert.That((await GetAsync("tmdb.episode:62002", item: asked))!.Title, Is.EqualTo("Night"));
        Assert.That(await GetAsync("tmdb.episode:62002", item: asked with { Placement = asked.Placement! with { Number = 1 } }), Is.Null, "another one stands at that place");
    }

    [Test]
    public async Task ASeasonIsFoundByItsSeriesAndNumber()
    {
        var asked = new MediaItem { Kind = ItemKinds.Season, Ids = ["files.path:x"], Placement = new Placement { ParentIds = ["tmdb.tv:60001"], Season = 2 } };
        var item = (await GetAsync("tmdb.tv:60001", item: asked))!;
        Assert.That((item.Kind, item.Title, item.Ids[0].ToString(), item.Placement!.Season), Is.EqualTo(("season", "Season 2", "tmdb.season:61002", (int?)2)));
    }

    [Test]
    public async Task AllEpisodesOfASeasonCostOneRequest()
    {
        var lookup = Matcher();
        foreach (var (number, title) in new[] { (1, "Dusk"), (2, "Night") })
        {
            var asked = Episode(new Placement { ParentIds = ["tmdb.tv:60001"], Season = 1, Number = number });
            var item = (await lookup.GetAsync(ExternalId.Parse("tmdb.tv:60001"), new LookupRequest { Item = asked }, default))!;
            Assert.That((item.Title, item.Artwork!.Single().Id, string.Join(',', item.People!.Select(p => $"{p.Role} {p.Name}"))), Is.EqualTo((title, $"still-6200{number}.jpg", "writer Ben Wick,guest Guest of the Week")));
        }

        Assert.That(_tmdb.Seen.Count(s => s == "GET /3/tv/60001/season/1"), Is.EqualTo(1));
        Assert.That(_tmdb.Seen, Has.None.Contains("/episode/"));
    }

    [Test]
    public async Task ATextThatTheListLacksComesFromTheListOfTheNextLanguage()
    {
        var item = (await GetAsync("tmdb.tv:60001", language: "es-ES", item: Episode(new Placement { ParentIds = ["tmdb.tv:60001"], Season = 1, Number = 1 })))!;
        Assert.That((item.Title, item.Description!.Overview, item.Placement!.ParentTitle), Is.EqualTo(("Anochecer", "The first lamp.", "El camino del farol")));
    }

    [TestCase("default", null, null, 3, null, 62003, Description = "counted through the seasons")]
    [TestCase("absolute", null, 2, null, null, 62002)]
    [TestCase("absolute", 1, 3, null, null, 62003, Description = "files in one season")]
    [TestCase("dvd", 1, 1, null, null, 62003)]
    [TestCase("dvd", 1, 2, null, null, 62001)]
    [TestCase("dvd", 2, 1, null, null, 62002)]
    [TestCase("dvd", 2, 2, null, null, null)]
    [TestCase("story", 1, 1, null, null, null, Description = "an order that the series has not")]
    [TestCase("default", null, null, null, "2008-01-27", 62002)]
    [TestCase("default", null, null, null, "2009-03-08", 62003)]
    [TestCase("default", null, null, null, "2010-01-01", null)]
    public async Task AnEpisodeIsFoundByItsPlaceInTheOrder(string order, int? season, int? number, int? absolute, string? date, int? expected)
    {
        var place = new Placement { ParentIds = ["tmdb.tv:60001"], Season = season, Number = number, Absolute = absolute, AirDate = date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) };
        var item = await GetAsync("tmdb.tv:60001", item: Episode(place), details: new DetailOptions { Order = order });
        Assert.That(item?.Ids[0].ToString(), Is.EqualTo(expected is null ? null : $"tmdb.episode:{expected}"));
        if (item is not null && season is not null)
        {
            Assert.That((item.Placement!.Season, item.Placement.Number), Is.EqualTo((season, number)), "counted as the files are");
        }
    }

    [TestCase("es-ES", "The Tramp", "Películas de un vagabundo.", "set-es.jpg,set-en.jpg")]
    [TestCase("de-DE", "The Tramp Collection", "Films of one tramp.", "set-en.jpg")]
    public async Task ACollectionIsLookedUpWithItsFilms(string language, string name, string overview, string posters)
    {
        var item = (await GetAsync("tmdb.collection:8001", language: language))!;
        Assert.That((item.Kind, item.Title, item.Description!.Overview), Is.EqualTo(("collection", name, overview)));
        Assert.That(string.Join(',', item.Artwork!.Where(a => a.Role == Artwork.Poster).Select(a => a.Id)), Is.EqualTo(posters));
        Assert.That(item.Extras!["tmdb.parts"].ToString(), Does.Contain("\"id\":\"tmdb.movie:90001\"").And.Contain("\"year\":1925"));
        var film = (await GetAsync("tmdb.movie:90001", language: language, details: new DetailOptions { Collection = "full" }))!;
        Assert.That((film.Description!.Collection!.Name, film.Description.Collection.Overview), Is.EqualTo((name, overview)));
    }

    [Test]
    public async Task TheOriginalLanguageIsThatOfEachWork()
    {
        var item = (await GetAsync("tmdb.movie:90005", language: "original"))!;
        Assert.That((item.Title, item.Description!.Overview), Is.EqualTo(("狂った一頁", "病院の一日。")));
        Assert.That((await GetAsync("tmdb.movie:90001", options: o => o with { Language = "original" }))!.Title, Is.EqualTo("The Gold Rush"));
        Assert.That(_tmdb.LastQuery, Does.Not.Contain("include_image_language").And.Not.Contain("original"));
    }

    [Test]
    public async Task LogosAndStillsComeInTheWantedSizes()
    {
        var item = (await GetAsync("tmdb.tv:60001", item: Episode(new Placement { ParentIds = ["tmdb.tv:60001"], Season = 1, Number = 1 }), details: new DetailOptions { Still = "w300" }))!;
        Assert.That(item.Artwork!.Single().Url!.AbsoluteUri, Is.EqualTo("https://image.tmdb.org/t/p/w300/still-62001.jpg"));
    }

    [Test]
    public async Task TheReadTokenGoesIntoAHeader()
    {
        await GetAsync("tmdb.movie:90001", options: o => o with { Key = new Secret(TmdbService.ReadToken) });
        Assert.That((_services.Web.Requests[0].Headers["Authorization"], _services.Web.Requests[0].Address.Query.Contains("api_key")), Is.EqualTo(($"Bearer {TmdbService.ReadToken}", false)));
    }

    private static MediaItem Episode(Placement place) => new() { Kind = ItemKinds.Episode, Ids = ["files.path:x"], Placement = place };

    private TmdbMatcher Matcher() => new(new DetailOptions(), new TmdbClient(new TmdbOptions { Key = new Secret(TmdbService.ApiKey) }, _services), _services);

    private Task<MediaItem?> GetAsync(string id, string? language = null, IReadOnlyList<string>? facets = null, DetailOptions? details = null, Func<TmdbOptions, TmdbOptions>? options = null, MediaItem? item = null)
    {
        var plain = new TmdbOptions { Key = new Secret(TmdbService.ApiKey) };
        var client = new TmdbClient(options?.Invoke(plain) ?? plain, _services);
        return new TmdbMatcher(details ?? new DetailOptions(), client, _services).GetAsync(ExternalId.Parse(id), new LookupRequest { Language = language, Facets = facets, Item = item }, default);
    }
}
