using MediaBridge.Plugins.Trakt;
using MediaBridge.Plugins.Trakt.Matchers;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Trakt;

namespace MediaBridge.Plugins.Tests.Trakt;

public sealed class TraktMatcherTests
{
    private readonly TestServices _services = new TestServices().Declare("trakt", new ServicePolicy { Address = new Uri("https://trakt.test/") });
    private readonly TraktService _trakt;
    private readonly TraktMatcher _matcher;

    public TraktMatcherTests()
    {
        _trakt = TraktWorld.Arrange(_services);
        _matcher = new TraktMatcher(new TraktClient(new TraktOptions { ClientId = TraktService.ClientId }, _services), _services);
    }

    [TearDown]
    public async Task StopAsync() => await _services.DisposeAsync();

    [TestCase(ItemKinds.Movie, "tmdb.movie:962", "trakt.movie:101")]
    [TestCase(ItemKinds.Series, "tmdb.tv:962", "trakt.show:201")]
    [TestCase(ItemKinds.Series, "tvdb.series:990001", "trakt.show:201")]
    [TestCase(ItemKinds.Episode, "tvdb.episode:992002", "trakt.episode:22002")]
    [TestCase(ItemKinds.Episode, "imdb:tt9900011", "trakt.episode:22001")]
    public async Task AnIdSettlesItAndANumberIsOfItsKind(string kind, string id, string expected)
    {
        var found = await _matcher.FindAsync(new MediaItem { Kind = kind, Title = "quimera", Ids = [id] }, new MatchRequest { Scheme = "trakt" }, default);
        Assert.That(found.Single().Id.ToString(), Is.EqualTo(expected));
    }

    [TestCase("imdb:tt9900001")]
    [TestCase("tmdb.tv:962")]
    [TestCase("trakt.show:201")]
    public async Task AnEpisodeIsFoundByItsSeriesAndNumbers(string series)
    {
        var item = new MediaItem { Kind = ItemKinds.Episode, Title = "?", Placement = new Placement { ParentIds = [series], Season = 1, Number = 3 } };
        var found = (await _matcher.FindAsync(item, new MatchRequest(), default)).Single();
        Assert.That((found.Id.ToString(), found.Item.Title, found.Item.Placement!.ParentTitle), Is.EqualTo(("trakt.episode:22003", "Dawn", "The Lantern Road")));
        Assert.That(await _matcher.FindAsync(item with { Placement = item.Placement! with { Number = 9 } }, new MatchRequest(), default), Is.Empty);
        Assert.That((await _matcher.GetAsync(series, new LookupRequest { Item = item }, default))?.Kind, Is.EqualTo(ItemKinds.Series));
    }

    [Test]
    public async Task TwoFilmsOfATitleAreToldApartByTheYear()
    {
        var found = await _matcher.FindAsync(new MediaItem { Title = "The Thief of Bagdad", Year = 1939 }, new MatchRequest(), default);
        Assert.That(found.Select(f => f.Id.ToString()), Is.EqualTo((string[])["trakt.movie:103"]), "a year beside is asked for, and found");
        var other = await _matcher.FindAsync(new MediaItem { Title = "The Thief of Bagdad", Year = 1977 }, new MatchRequest(), default);
        Assert.That(other.Select(f => f.Id.ToString()), Is.EqualTo((string[])["trakt.movie:103", "trakt.movie:102"]));
    }

    [Test]
    public async Task SignsOfTheQueryLanguageAreNoSigns()
        => Assert.That((await _matcher.FindAsync(new MediaItem { Title = "\"Reel\" 7? (!)" }, new MatchRequest(), default)).Select(f => f.Item.Title), Is.EqualTo((string[])["Reel 7"]));

    [Test]
    public async Task ALookUpTellsWhatTraktKnows()
    {
        var found = (await _matcher.GetAsync("imdb:tt0015864", new LookupRequest(), default))!;
        Assert.That((found.Description!.Overview, found.Description.Runtime, found.Description.Released), Is.EqualTo(("All about The Gold Rush.", TimeSpan.FromMinutes(95), new DateOnly(1925, 7, 13))));
        Assert.That((found.Ratings!.Single().Value, found.Ratings!.Single().Votes), Is.EqualTo((7.61234m, 1234L)));
        Assert.That(_trakt.Seen, Is.EqualTo((string[])["GET /search/imdb/tt0015864?extended=full"]), "without a sign-in");
    }
}
