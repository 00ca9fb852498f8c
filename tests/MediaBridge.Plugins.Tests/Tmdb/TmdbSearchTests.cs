using MediaBridge.Plugins.Tmdb;
using MediaBridge.Plugins.Tmdb.Matchers;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Tmdb;

namespace MediaBridge.Plugins.Tests.Tmdb;

public sealed class TmdbSearchTests
{
    private TestServices _services = null!;
    private TmdbService _tmdb = null!;

    [SetUp]
    public void Start() => _tmdb = TmdbWorld.Arrange(_services = new TestServices().Declare("tmdb", new ServicePolicy { Address = new Uri("https://tmdb.test/3/") }));

    [TearDown]
    public async Task StopAsync() => await _services.DisposeAsync();

    [Test]
    public async Task OneQuestionWillDoForATitleThatFits()
    {
        var found = await FindAsync(new MediaItem { Title = "The Thief of Bagdad", Year = 1940 });
        Assert.That((found[0].Id.Value, _tmdb.Seen.Count), Is.EqualTo(("90003", 1)));
    }

    [TestCase("The Gold Rush", 1926, "90001", Description = "a year beside")]
    [TestCase("The Gold Rush", null, "90001", Description = "no year")]
    [TestCase("La quimera del oro", 1925, "90001", Description = "a translated title")]
    [TestCase("The Great Gambler", 1922, "90004", Description = "an alternative title")]
    [TestCase("The Gold Rush - Restored", 1925, "90001", Description = "a subtitle of somebody's own")]
    public async Task TitlesAreFoundInWiderCircles(string title, int? year, string expected)
        => Assert.That((await FindAsync(new MediaItem { Title = title, Year = year }))[0].Id.Value, Is.EqualTo(expected));

    [Test]
    public async Task TheOriginalTitleIsSearchedForToo()
        => Assert.That((await FindAsync(new MediaItem { Title = "Página de locura", OriginalTitle = "狂った一頁", Year = 1926 }))[0].Id.Value, Is.EqualTo("90005"));

    [Test]
    public async Task ACandidateThatIsKnownByAnotherTitleSaysSo()
        => Assert.That((await FindAsync(new MediaItem { Title = "La quimera del oro", Year = 1925 }))[0].Item.Description!.AlternativeTitles, Does.Contain("La quimera del oro"));

    [TestCase("imdb", "tt0015864")]
    [TestCase("tmdb", "90001")]
    [TestCase("tmdb.movie", "90001")]
    public async Task OtherIdsCanBeWanted(string scheme, string expected)
    {
        var found = await FindAsync(new MediaItem { Title = "The Gold Rush", Year = 1925 }, scheme);
        Assert.That(found.Select(c => c.Id.Value), Is.EqualTo(new[] { expected }));
        Assert.That(found[0].Item.Ids, Does.Contain(found[0].Id));
    }

    [Test]
    public async Task AnIdOfTmdbLeadsToThatOfImdb()
        => Assert.That((await FindAsync(new MediaItem { Title = "whatever", Ids = ["tmdb.movie:90002"] }, "imdb")).Select(c => c.Id.Value), Is.EqualTo(new[] { "tt0015400" }));

    [TestCase("tmdb.episode", "62002")]
    [TestCase("imdb", "tt9900012")]
    [TestCase("tvdb.episode", "990012")]
    public async Task EpisodesAreFoundByTheirNumbers(string scheme, string expected)
    {
        var item = new MediaItem { Kind = ItemKinds.Episode, Title = "Night", Placement = new Placement { ParentIds = ["imdb:tt9900001"], Season = 1, Number = 2 } };
        Assert.That((await FindAsync(item, scheme)).Select(c => c.Id.Value), Is.EqualTo(new[] { expected }));
    }

    [Test]
    public async Task SeriesAreSearchedForAmongSeries()
    {
        Assert.That((await FindAsync(new MediaItem { Kind = ItemKinds.Series, Title = "The Lantern Road", Year = 2008 }))[0].Id.ToString(), Is.EqualTo("tmdb.tv:60001"));
        Assert.That(await FindAsync(new MediaItem { Kind = ItemKinds.Movie, Title = "The Lantern Road", Year = 2008 }), Is.Empty);
    }

    private Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, string? scheme = null)
        => new TmdbMatcher(new DetailOptions(), new TmdbClient(new TmdbOptions { Key = new Secret(TmdbService.ApiKey) }, _services), _services).FindAsync(item, new MatchRequest { Scheme = scheme }, default);
}
