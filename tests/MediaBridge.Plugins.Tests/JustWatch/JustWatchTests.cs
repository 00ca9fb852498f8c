using System.Text.Json;
using MediaBridge.Plugins.JustWatch;
using MediaBridge.Plugins.JustWatch.Matchers;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.JustWatch;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Plugins.Tests.JustWatch;

public sealed class JustWatchTests
{
    private TestServices _services = null!;
    private JustWatchService _justWatch = null!;

    [SetUp]
    public void Start()
    {
        _services = new TestServices().Declare("justwatch");
        _services.Web.Serve(_justWatch = new JustWatchService());
    }

    [TearDown]
    public async Task StopAsync() => await _services.DisposeAsync();

    [Test]
    public async Task OffersComeByCountryInASteadyOrder()
    {
        var item = (await Matcher("ES", "DE", "FR").GetAsync("justwatch:tm101", new LookupRequest(), default))!;
        Assert.That(item.Extras!["justwatch.offers"].GetRawText().Replace('"', '\''), Is.EqualTo(
            "{'DE':[{'provider':'Kino Ads','monetization':'ads','quality':'sd','link':'https://kino.example/gold'}],"
            + "'ES':[{'provider':'Filmin','monetization':'flatrate','quality':'hd','link':'https://www.filmin.example/gold'},"
            + "{'provider':'Cine Tienda','monetization':'rent','quality':'hd','price':3.99,'currency':'EUR','link':'https://tienda.example/1'},"
            + "{'provider':'Cine Tienda','monetization':'buy','quality':'4k','price':9.99,'currency':'EUR','link':'https://tienda.example/1'}],"
            + "'FR':[]}"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(item.Ids.Select(i => i.ToString()), Is.EqualTo(new[] { "justwatch:tm101", "imdb:tt0015864", "tmdb.movie:90001" }));
            Assert.That(item.Ratings!.Select(r => $"{r.Whose} {r.Site} {r.Value} {r.Scale}"), Is.EqualTo(new[] { "site imdb 8.1 0..10/0.1", "site tmdb 8.012 0..10/0.001", "critics rottentomatoes 98 0..100/1", "site justwatch 91 0..100/1" }));
            Assert.That(item.Artwork!.Single().Url!.AbsoluteUri, Is.EqualTo("https://images.justwatch.com/poster/4711/s718/poster.jpg"));
            Assert.That(item.Description!.Genres, Is.EqualTo(new[] { "Comedy" }));
        }
    }

    [Test]
    public async Task ManyCountriesAreAskedForInSmallQuestions()
    {
        string[] countries = [.. Enumerable.Range(0, 26).Select(i => $"A{(char)('A' + i)}")];
        var item = (await Matcher(countries).GetAsync("justwatch:tm101", new LookupRequest(), default))!;
        Assert.That((item.Extras!["justwatch.offers"].EnumerateObject().Count(), _justWatch.Seen.Count), Is.EqualTo((26, 3)));
    }

    [Test]
    public async Task AForeignIdIsFoundByTheTitleOfItsItem()
    {
        var item = new MediaItem { Title = "The Thief of Bagdad", Year = 1940, Ids = ["imdb:tt0033152"] };
        var found = (await Matcher().GetAsync("imdb:tt0033152", new LookupRequest { Item = item, Facets = [Facets.Ids] }, default))!;
        Assert.That((found.Ids[0].Value, found.Year, found.Extras), Is.EqualTo(("tm103", (int?)1940, (IReadOnlyDictionary<string, JsonElement>?)null)));
        Assert.That(await Matcher().GetAsync("imdb:tt0015864", new LookupRequest { Item = item }, default), Is.Null, "another film than its title says");
        Assert.That(await Matcher().GetAsync("imdb:tt0033152", new LookupRequest(), default), Is.Null, "an id alone says nothing to JustWatch");
    }

    [TestCase("imdb", "tt0015400")]
    [TestCase("tmdb", "90002")]
    [TestCase("tmdb.movie", "90002")]
    public async Task TitlesLeadToIdsElsewhere(string scheme, string id)
        => Assert.That((await Matcher().FindAsync(new MediaItem { Title = "The Thief of Bagdad", Year = 1924 }, new MatchRequest { Scheme = scheme }, default))[0].Id.Value, Is.EqualTo(id));

    [Test]
    public async Task AnswersAreKept()
    {
        await Matcher().FindAsync(new MediaItem { Title = "The Gold Rush" }, new MatchRequest(), default);
        await Matcher().FindAsync(new MediaItem { Title = "The Gold Rush" }, new MatchRequest(), default);
        Assert.That(_justWatch.Seen, Has.Count.EqualTo(1));
        _services.Clock.Advance(TimeSpan.FromDays(8));
        await Matcher().FindAsync(new MediaItem { Title = "The Gold Rush" }, new MatchRequest(), default);
        Assert.That(_justWatch.Seen, Has.Count.EqualTo(2));
    }

    [TestCase("user is unauthenticated", ErrorKind.Authentication)]
    [TestCase("Cannot query field \"posterUrl\" on type \"MovieContent\".", ErrorKind.ServiceChanged)]
    [TestCase("operation has complexity 204, which exceeds the limit of 100", ErrorKind.ServiceChanged)]
    [TestCase("internal system error", ErrorKind.Transient)]
    [TestCase("Too many requests", ErrorKind.RateLimited)]
    public async Task ErrorsWithASuccessOfHttpAreErrors(string message, ErrorKind kind)
    {
        _justWatch.Error = message;
        var error = (await Assert.ThrowsAsync<PluginException>(() => Matcher().FindAsync(new MediaItem { Title = "The Gold Rush" }, new MatchRequest(), default)))!.Error;
        Assert.That(error.Kind, Is.EqualTo(kind));
    }

    [Test]
    public void ACountryIsTwoCapitalLetters()
        => Assert.That(Assert.Throws<PluginException>(() => Matcher("ES", "de){x}"))!.Error, Is.EqualTo(new PluginError { Kind = ErrorKind.Configuration, Message = "'de){x}' is no country.", Hint = "Write two capital letters, such as ES, in the option countries." }));

    [Test]
    public async Task ATokenIsTakenAsItWasCopiedAndEndsWhenItSays()
    {
        var credential = await new JustWatchClient(new JustWatchOptions(), _services).SignInAsync(new SignInRequest { Prompt = new TestPrompt($" Bearer {JustWatchService.Token}\n") }, default);
        Assert.That((credential.AccessToken, credential.ExpiresAt), Is.EqualTo((JustWatchService.Token, (DateTimeOffset?)new DateTimeOffset(2026, 1, 2, 17, 0, 0, TimeSpan.Zero))));
        await Assert.ThrowsAsync<PluginException>(() => new JustWatchClient(new JustWatchOptions(), _services).SignInAsync(new SignInRequest { Prompt = new TestPrompt("Authorization: Bearer x") }, default));
    }

    [Test]
    public async Task WithoutASignInTheCheckSaysWhatCanBeAsked()
    {
        var status = await new JustWatchClient(new JustWatchOptions(), _services).CheckAsync(default);
        Assert.That((status.AccountId, status.Message), Is.EqualTo(("public", "It answers. Without a sign-in, titles and offers can be asked for, but not the watchlist.")));
    }

    private JustWatchMatcher Matcher(params string[] countries)
        => new(new DetailOptions { Countries = countries }, new JustWatchClient(new JustWatchOptions(), _services), _services.Titles);
}
