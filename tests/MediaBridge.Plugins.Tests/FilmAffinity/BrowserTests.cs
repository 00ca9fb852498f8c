using MediaBridge.Plugins.FilmAffinity;
using MediaBridge.Plugins.FilmAffinity.Sinks;
using MediaBridge.Plugins.FilmAffinity.Sources;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

/// <summary>The site in the person's own browser.</summary>
public sealed class BrowserTests
{
    private readonly FilmAffinitySite _site = Sites.WithRatings(60);

    [Test]
    public async Task EveryPageIsReadInTheBrowserAtThePaceOfTheService()
    {
        var browser = new SiteBrowser(_site);
        await using var services = ServicesOf(browser);
        await using (var client = Client(services))
        {
            var read = await Reading.OfAsync(new RatingsSource(new(), client, services));
            Assert.That((read.Items.Count, read.End!.IsComplete), Is.EqualTo((60, true)), read.Error?.Message);
            Assert.That(services.Gates["filmaffinity"].Entered, Is.EqualTo(Enumerable.Repeat(RequestIntent.Read, 3)));
            Assert.That(services.Web.Requests, Is.Empty);
        }

        Assert.That((browser.Open, services.Gates["filmaffinity"].Inside), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task ACheckIsHandedOverToThePersonAndReadingGoesOn()
    {
        _site.TroubleFrom(2, SiteTrouble.Check);
        var browser = new SiteBrowser(_site) { Person = _site.Heal };
        await using var services = ServicesOf(browser);
        await using var client = Client(services);
        var read = await Reading.OfAsync(new RatingsSource(new(), client, services));
        Assert.That((read.Items.Count, read.End!.IsComplete), Is.EqualTo((60, true)));
        Assert.That(browser.HandedOver, Has.Exactly(1).Contains("pass the check"));
    }

    [Test]
    public async Task WithNobodyThereItStopsAndKeepsWhatCame()
    {
        _site.TroubleFrom(2, SiteTrouble.CheckWith200);
        await using var services = ServicesOf(new SiteBrowser(_site));
        await using var client = Client(services);
        var read = await Reading.OfAsync(new RatingsSource(new(), client, services));
        Assert.That(read.Error!.Error.Kind, Is.EqualTo(ErrorKind.InteractionNeeded));
        Assert.That(read.Items, Has.Count.EqualTo(20));
    }

    [TestCase(SiteTrouble.TooMany, ErrorKind.RateLimited)]
    [TestCase(SiteTrouble.Forbidden, ErrorKind.Authentication)]
    [TestCase(SiteTrouble.Unavailable, ErrorKind.Transient)]
    public async Task OtherBlocksAreErrorsOfTheirKind(SiteTrouble trouble, ErrorKind kind)
    {
        _site.TroubleFrom(2, trouble);
        await using var services = ServicesOf(new SiteBrowser(_site));
        await using var client = Client(services);
        Assert.That((await Reading.OfAsync(new RatingsSource(new(), client, services))).Error!.Error.Kind, Is.EqualTo(kind));
    }

    [Test]
    public async Task MarksAreSentFromThePageItselfAsWrites()
    {
        var browser = new SiteBrowser(_site) { Cookie = _site.SignedIn(Sites.Ana) };
        await using var services = ServicesOf(browser);
        await using var client = Client(services);
        var results = await AccountTests.ApplyAsync(new RatingsSink(client), AccountTests.Change(200, null, 9));
        Assert.That(results[0].Outcome, Is.EqualTo(Outcome.Applied));
        Assert.That(_site.Writes.Single().Mark, Is.EqualTo(9));
        Assert.That(services.Gates["filmaffinity"].Entered, Is.EqualTo(new[] { RequestIntent.Read, RequestIntent.Write, RequestIntent.Read }));

        services.Planning = true;
        var refused = await AccountTests.ApplyAsync(new RatingsSink(client), AccountTests.Change(201, null, 9));
        Assert.That(refused[0].Error!.Code, Is.EqualTo("http.write-refused"));
        Assert.That(_site.Writes, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WhoIsNotSignedInSignsInInTheWindow()
    {
        SiteBrowser browser = null!;
        browser = new SiteBrowser(_site) { Person = () => browser.Cookie = _site.SignedIn(Sites.Ana) };
        await using var services = ServicesOf(browser);
        await using var client = Client(services);
        var results = await AccountTests.ApplyAsync(new RatingsSink(client), AccountTests.Change(200, null, 9));
        Assert.That(results[0].Outcome, Is.EqualTo(Outcome.Applied));
        Assert.That(browser.HandedOver, Is.EqualTo(new[] { "Sign in to FilmAffinity in this window." }));
    }

    [Test]
    public async Task SigningInTheConnectionHappensInTheWindowToo()
    {
        SiteBrowser browser = null!;
        browser = new SiteBrowser(_site) { Person = () => browser.Cookie = _site.SignedIn(Sites.Ana) };
        await using var services = ServicesOf(browser);
        await using var client = Client(services);
        var prompt = new TestPrompt();
        Assert.That(await client.SignInAsync(new SignInRequest { Prompt = prompt }, default), Is.Not.Null);
        Assert.That(prompt.Asked, Is.Empty);
    }

    private static TestServices ServicesOf(SiteBrowser browser)
        => new TestServices().Declare("filmaffinity", new ServicePolicy { Address = new Uri("https://www.filmaffinity.com/") }).UseBrowser("chrome", browser);

    private static FilmAffinityClient Client(TestServices services) => new(new FilmAffinityOptions { User = Sites.Ana, Browser = "chrome" }, services);
}
