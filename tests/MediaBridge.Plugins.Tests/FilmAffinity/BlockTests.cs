using MediaBridge.Plugins.FilmAffinity.Web;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

/// <summary>A page that something else stands in the place of is never the end.</summary>
public sealed class BlockTests
{
    [TestCase(SiteTrouble.Check, ErrorKind.InteractionNeeded)]
    [TestCase(SiteTrouble.CheckWith200, ErrorKind.InteractionNeeded)]
    [TestCase(SiteTrouble.Forbidden, ErrorKind.Authentication)]
    [TestCase(SiteTrouble.TooMany, ErrorKind.RateLimited)]
    [TestCase(SiteTrouble.TooManyWith200, ErrorKind.RateLimited)]
    [TestCase(SiteTrouble.Unavailable, ErrorKind.Transient)]
    [TestCase(SiteTrouble.Truncated, ErrorKind.Transient)]
    [TestCase(SiteTrouble.Redesigned, ErrorKind.ServiceChanged)]
    public async Task ABlockOnTheSecondPageIsAnErrorOfTheRightKind(SiteTrouble trouble, ErrorKind kind)
    {
        foreach (var layout in Enum.GetValues<SiteLayout>())
        {
            var site = Sites.WithRatings(60);
            site.Layout = layout;
            site.TroubleFrom(2, trouble);
            var read = await Reading.RatingsAsync(site);
            Assert.That(read.Error?.Error.Kind, Is.EqualTo(kind), layout.ToString());
            Assert.That(read.Items, Has.Count.EqualTo(20), "what came before is given");
            Assert.That(read.End, Is.Null);
            Assert.That(site.Asked, Is.EqualTo(2), "it asks once");
        }
    }

    [Test]
    public async Task TheHintNamesTheWaysOut()
    {
        foreach (var trouble in new[] { SiteTrouble.Check, SiteTrouble.Forbidden, SiteTrouble.TooMany })
        {
            var site = Sites.WithRatings(60);
            site.TroubleFrom(1, trouble);
            var hint = (await Reading.RatingsAsync(site)).Error!.Error.Hint;
            Assert.That(hint, Does.Contain("browser").And.Contain("filmaffinity.pages").And.Contain("filmaffinity.export"));
        }
    }

    [Test]
    public async Task TheWaitThatTheSiteAsksForIsPassedOn()
    {
        var site = Sites.WithRatings(60);
        site.RetryAfter = 77;
        site.TroubleFrom(2, SiteTrouble.TooMany);
        Assert.That((await Reading.RatingsAsync(site)).Error!.Error.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(77)));
    }

    [Test]
    public async Task AfterTheBlockItGoesOnWhereItStopped()
    {
        var site = Sites.WithRatings(60);
        site.TroubleFrom(3, SiteTrouble.Check);
        var first = await Reading.RatingsAsync(site);
        site.Heal();
        var second = await Reading.RatingsAsync(site, request: new SourceRequest { Resume = first.Resume });
        Assert.That((first.Items.Count, second.Items.Count, second.End!.IsComplete), Is.EqualTo((40, 20, true)));
    }

    [Test]
    public void FilmsAndScriptsMayBeCalledLikeAnything()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Blocks.IsCheck("<title>Just a Moment (1999) - FilmAffinity</title><dl class=\"movie-info\">"), Is.False);
            Assert.That(Blocks.IsCheck("<div data-movie-id=\"1\">Captcha</div><script src=\"https://static.cloudflareinsights.com/beacon.min.js\">"), Is.False);
            Assert.That(Blocks.IsCheck("<title>Just a moment...</title><div id=\"challenge-error-text\">"), Is.True);
            Assert.That(Blocks.IsCheck("<h1>SECURITY VERIFICATION</h1>"), Is.True);
            Assert.That(Blocks.IsTooMany("<title>Too many requests</title>"), Is.True);
            Assert.That(Blocks.IsTooMany("<div class=\"user-ratings-list\">Too many requests for love</div>"), Is.False);
        }
    }
}
