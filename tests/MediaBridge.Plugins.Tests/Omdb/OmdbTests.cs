using System.Globalization;
using MediaBridge.Plugins.Omdb;
using MediaBridge.Plugins.Omdb.Matchers;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Omdb;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Plugins.Tests.Omdb;

public sealed class OmdbTests
{
    private TestServices _services = null!;
    private OmdbService _omdb = null!;

    [SetUp]
    public void Start()
    {
        _services = new TestServices(new DateTimeOffset(2026, 1, 2, 20, 0, 0, TimeSpan.Zero)).Declare("omdb");
        _services.Web.Serve(_omdb = new OmdbService());
    }

    [TearDown]
    public async Task StopAsync() => await _services.DisposeAsync();

    [Test]
    public async Task ATitleIsReadInFull()
    {
        var item = (await Matcher(new DetailOptions { PosterWidth = 600 }).GetAsync("imdb:tt0015864", new LookupRequest(), default))!;
        var about = item.Description!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((item.Kind, item.Title, item.Year), Is.EqualTo(("movie", "The Gold Rush", (int?)1925)));
            Assert.That((about.Runtime, about.Released, about.Certification), Is.EqualTo((TimeSpan.FromMinutes(95), new DateOnly(1925, 7, 13), "Passed")));
            Assert.That(item.People!.Select(p => $"{p.Role} {p.Name}"), Is.EqualTo(new[] { "director Charles Chaplin", "writer Charles Chaplin", "actor Charles Chaplin", "actor Mack Swain" }));
            Assert.That(item.Ratings!.Select(r => $"{r.Site} {r.Value} {r.Votes}".Trim()), Is.EqualTo(new[] { "imdb 8.1 1234567", "rottentomatoes 98", "metacritic 66" }));
            Assert.That(item.Artwork!.Single().Url!.AbsoluteUri, Does.EndWith("@._V1_SX600.jpg"));
            Assert.That(item.Extras!["omdb.boxOffice"].GetInt64(), Is.EqualTo(2_500_000));
            Assert.That(item.Extras["omdb.awards"].GetString(), Is.EqualTo("Nominated for 2 Oscars"));
        }
    }

    [Test]
    public async Task MissingValuesAreNull()
    {
        var item = (await Matcher().GetAsync("imdb:tt0022100", new LookupRequest(), default))!;
        Assert.That((item.People, item.Ratings, item.Artwork, item.Description!.Overview, item.Description.Genres), Is.EqualTo(((IReadOnlyList<Person>?)null, (IReadOnlyList<Rating>?)null, (IReadOnlyList<Artwork>?)null, (string?)null, (IReadOnlyList<string>?)null)));
    }

    [TestCase("imdb:tt0000000")]
    [TestCase("imdb:tt1")]
    [TestCase("imdb:nonsense")]
    [TestCase("tmdb.movie:1")]
    public async Task WhatOmdbDoesNotKnowIsNull(string id) => Assert.That(await Matcher().GetAsync(id, new LookupRequest(), default), Is.Null);

    [Test]
    public async Task AnEpisodeIsFoundBySeriesAndNumbers()
    {
        var episode = new MediaItem { Kind = ItemKinds.Episode, Ids = ["files.path:x"], Placement = new Placement { ParentIds = ["imdb:tt9900001"], Season = 1, Number = 1 } };
        var found = (await Matcher().GetAsync("imdb:tt9900001", new LookupRequest { Item = episode }, default))!;
        Assert.That((found.Kind, found.Title, found.Ids[0].Value, found.Placement!.Season, found.Placement.Number), Is.EqualTo(("episode", "Dusk", "tt9900011", (int?)1, (int?)1)));
        Assert.That((await Matcher().FindAsync(episode, new MatchRequest(), default)).Single().Id.Value, Is.EqualTo("tt9900011"));
    }

    [Test]
    public async Task AllEpisodesOfASeasonAreMatchedByOneRequestOfTheDay()
    {
        var matcher = Matcher();
        var found = new List<string>();
        foreach (var number in new[] { 1, 2, 3 })
        {
            var episode = new MediaItem { Kind = ItemKinds.Episode, Ids = ["files.path:x"], Placement = new Placement { ParentIds = ["imdb:tt9900001"], Season = 1, Number = number } };
            found.AddRange((await matcher.FindAsync(episode, new MatchRequest(), default)).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Id} {c.Item.Title} {c.Item.Placement!.AirDate:yyyy-MM-dd}")));
        }

        Assert.That(found, Is.EqualTo(new[] { "imdb:tt9900011 Dusk 2008-01-20", "imdb:tt9900012 Night 2008-01-20" }));
        Assert.That((await Matcher().GetAsync("imdb:tt9900001", new LookupRequest(), default))!.Kind, Is.EqualTo("series"));
    }

    [Test]
    public async Task OneQuestionWillDoForATitleThatFits()
    {
        var found = await Matcher().FindAsync(new MediaItem { Title = "The Thief of Bagdad", Year = 1940 }, new MatchRequest(), default);
        Assert.That((found[0].Id.Value, _omdb.Count), Is.EqualTo(("tt0033152", 1)));
    }

    [Test]
    public async Task ATitleTooShortForTheSearchIsAskedForExactly()
        => Assert.That((await Matcher().FindAsync(new MediaItem { Title = "M", Year = 1931 }, new MatchRequest(), default)).Select(c => c.Id.Value), Is.EqualTo(new[] { "tt0022100" }));

    [Test]
    public async Task AYearBesideIsFoundToo()
        => Assert.That((await Matcher().FindAsync(new MediaItem { Title = "The Gold Rush", Year = 1926 }, new MatchRequest(), default))[0].Id.Value, Is.EqualTo("tt0015864"));

    [Test]
    public async Task AWrongKeyIsToldFromASpentDay()
    {
        _omdb.Limit = 0;
        var spent = (await Assert.ThrowsAsync<PluginException>(() => Matcher().GetAsync("imdb:tt0015864", new LookupRequest(), default)))!.Error;
        Assert.That((spent.Kind, spent.RetryAfter), Is.EqualTo((ErrorKind.RateLimited, (TimeSpan?)new TimeSpan(4, 1, 0))), "until the next day of UTC");
        var wrong = (await Assert.ThrowsAsync<PluginException>(() => Matcher(key: "wrong-key").GetAsync("imdb:tt0015864", new LookupRequest(), default)))!.Error;
        Assert.That((wrong.Kind, wrong.Hint), Is.EqualTo((ErrorKind.Authentication, "Store a valid key. A new one must first be activated by the link in OMDb's mail.")));
    }

    [Test]
    public async Task TheCheckTellsOfTheQuotaAlsoWhenItIsUsedUp()
    {
        var client = new OmdbClient(new OmdbOptions { Key = new Secret(OmdbService.Key) }, _services);
        var status = await client.CheckAsync(default);
        Assert.That(status.Message, Does.Contain("1,000 with a free key"));
        _omdb.Limit = 0;
        var spent = await client.CheckAsync(default);
        Assert.That((spent.AccountId, spent.Message), Is.EqualTo((status.AccountId, "OMDb counts requests by the day, 1,000 with a free key; those of today are used up.")));
        Assert.That(status.AccountId, Does.Not.Contain(OmdbService.Key));
    }

    private OmdbMatcher Matcher(DetailOptions? options = null, string key = OmdbService.Key)
        => new(options ?? new DetailOptions(), new OmdbClient(new OmdbOptions { Key = new Secret(key) }, _services), _services.Titles);
}
