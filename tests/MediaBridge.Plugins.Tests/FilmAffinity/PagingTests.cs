using MediaBridge.Plugins.FilmAffinity;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

/// <summary>Where pages end, and what happens to them while they are read.</summary>
public sealed class PagingTests
{
    [Test]
    public async Task EveryWayToEndIsTheEnd(
        [Values(SiteLayout.Year2014, SiteLayout.Year2021, SiteLayout.Year2025)] SiteLayout layout, [Values] PastTheEnd past, [Values] bool announces, [Values(40, 41)] int ratings)
    {
        var site = Sites.WithRatings(ratings);
        (site.Layout, site.PastTheEnd, site.Announces, site.Pager) = (layout, past, announces, false);

        var read = await Reading.RatingsAsync(site);

        Assert.That(read.Error, Is.Null);
        Assert.That(read.Items, Has.Count.EqualTo(ratings));
        Assert.That(read.Items.Select(i => i.Ids[0]).Distinct(), Has.Exactly(ratings).Items);
        Assert.That(read.End!.IsComplete, Is.True, read.End.Reason);
        Assert.That(site.Asked, Is.LessThanOrEqualTo(((ratings + 19) / 20) + 1));
    }

    [Test]
    public async Task FewerThanAnnouncedIsNotComplete()
    {
        var site = Sites.WithRatings(40);
        site.HeldBack = 5;
        var read = await Reading.RatingsAsync(site);
        Assert.That(read.Items, Has.Count.EqualTo(40));
        Assert.That(read.End!.IsComplete, Is.False);
        Assert.That(read.End.Reason, Is.EqualTo("FilmAffinity announces 45 ratings and shows 40"));
    }

    [Test]
    public async Task APageThatMustBeThereAndIsNotIsAnError()
    {
        var site = Sites.WithRatings(100);
        site.HeldBack = 100;
        site.Pager = false;
        var read = await Reading.RatingsAsync(site);
        Assert.That(read.Error?.Error.Kind, Is.EqualTo(ErrorKind.NotFound));
        Assert.That(read.Error!.Message, Does.Contain("no page 6"));
    }

    [Test]
    public async Task NoRatingsAtAllIsNoProofThatThereAreNone()
    {
        var site = Sites.WithRatings(0);
        site.Announces = false;
        Assert.That((await Reading.RatingsAsync(site)).End!.IsComplete, Is.False);
        site.Announces = true;
        Assert.That((await Reading.RatingsAsync(site)).End!.IsComplete, Is.True);
    }

    [Test]
    public async Task AUserThatIsNotThereIsSaidSo()
    {
        var read = await Reading.RatingsAsync(Sites.WithRatings(), new FilmAffinityOptions { User = "999" });
        Assert.That(read.Error!.Message, Is.EqualTo("FilmAffinity knows no user 999."));
        Assert.That(read.Error.Error.Hint, Does.Contain("option user"));
    }

    [Test]
    public async Task WhatIsRemovedWhileItIsReadMakesTheReadIncomplete()
    {
        var site = Sites.WithRatings(60);
        var removed = false;
        await using var services = Reading.ServicesOf(site);
        services.Web.OnRequest = request =>
        {
            if (request.Query("p") == "2" && !removed)
            {
                removed = true;
                site.Accounts[Sites.Ana].Unrate(Sites.Number(5)); // from the first page: the 21st moves onto it, unseen
            }
        };
        var read = await Reading.OfAsync(new MediaBridge.Plugins.FilmAffinity.Sources.RatingsSource(new(), new FilmAffinityClient(new FilmAffinityOptions { User = Sites.Ana }, services), services));
        Assert.That(read.Items, Has.Count.EqualTo(59), "one passed by unseen");
        Assert.That(read.End!.IsComplete, Is.False);
        Assert.That(read.End.Reason, Is.EqualTo("FilmAffinity announces 60 ratings and shows 59"));
    }

    [Test]
    public async Task WhatIsRatedWhileItIsReadIsLeftToTheNextRun()
    {
        var site = Sites.WithRatings(60);
        var rated = false;
        await using var services = Reading.ServicesOf(site);
        services.Web.OnRequest = request =>
        {
            if (request.Query("p") == "2" && !rated)
            {
                rated = true;
                site.Accounts[Sites.Ana].Rate(Sites.Number(200), 8, new DateOnly(2024, 6, 9));
            }
        };
        var client = new FilmAffinityClient(new FilmAffinityOptions { User = Sites.Ana }, services);
        var read = await Reading.OfAsync(new MediaBridge.Plugins.FilmAffinity.Sources.RatingsSource(new(), client, services));
        Assert.That(read.End!.IsComplete, Is.True, read.End.Reason);
        Assert.That(read.Items.Select(i => i.Ids[0]).Distinct(), Has.Exactly(60).Items);
        var next = await Reading.OfAsync(new MediaBridge.Plugins.FilmAffinity.Sources.RatingsSource(new(), client, services), new SourceRequest { Cursor = read.Next });
        Assert.That(next.Items.Select(i => i.Ids[0].Value), Is.EqualTo(new[] { Sites.Number(200) }));
    }

    [Test]
    public async Task AnIncrementalReadAsksForOnePageWhenNothingIsNew()
    {
        var site = Sites.WithRatings(200);
        var first = await Reading.RatingsAsync(site);
        var asked = site.Asked;
        var second = await Reading.RatingsAsync(site, request: new SourceRequest { Cursor = first.Next });
        Assert.That(second.Items, Is.Empty);
        Assert.That(site.Asked - asked, Is.EqualTo(1));
        Assert.That(first.Items, Has.Count.EqualTo(200));
    }

    [Test]
    public async Task AnIncrementalReadFindsWhatFillsManyPages()
    {
        var site = Sites.WithRatings(100);
        var first = await Reading.RatingsAsync(site);
        for (var i = 100; i < 165; i++)
        {
            site.Accounts[Sites.Ana].Rate(Sites.Number(i), 5, new DateOnly(2024, 6, 7));
        }

        var second = await Reading.RatingsAsync(site, request: new SourceRequest { Cursor = first.Next });
        Assert.That(second.Items.Select(i => i.Ids[0].Value).Order(), Is.EqualTo(Enumerable.Range(100, 65).Select(Sites.Number).Order()));
    }

    [Test]
    public async Task SinceAPageThatIsOldEnoughNoMoreIsAsked()
    {
        var site = Sites.WithRatings(200);
        var read = await Reading.RatingsAsync(site, request: new SourceRequest { Since = new DateTimeOffset(2024, 6, 1, 0, 0, 0, TimeSpan.Zero) });
        Assert.That(read.Items, Has.Count.EqualTo(4), "the days from 31 May on: a day of the site may be the one before");
        Assert.That(site.Asked, Is.EqualTo(1));
    }

    [Test]
    public async Task DaysAreShiftedAsThePersonWants()
    {
        var site = Sites.WithRatings(3);
        site.SpanishIsLater = true;
        var english = await Reading.RatingsAsync(site);
        var spanish = await Reading.RatingsAsync(site, new FilmAffinityOptions { User = Sites.Ana, Edition = "es", DateOffset = -1 });
        Assert.That(spanish.Items.Select(i => i.Ratings![0].At), Is.EqualTo(english.Items.Select(i => i.Ratings![0].At)));
    }

    [Test]
    public async Task AMarkThatIsNoneIsKeptAsARemark()
    {
        var site = Sites.WithRatings(3);
        site.Accounts[Sites.Ana].Rate(Sites.Number(50), null, new DateOnly(2024, 6, 5));
        var item = (await Reading.RatingsAsync(site)).Items[0];
        Assert.That(item.Ratings?.Any(r => r.Whose == Rating.OwnMark) ?? false, Is.False);
        Assert.That(item.Provenance!.Remarks!.Single(), Does.Contain("'--'"));
    }

    [Test]
    public async Task AWantedPosterSizeIsTheOnlyOne()
    {
        var read = await Reading.RatingsAsync(Sites.WithRatings(3), source: new() { Posters = PosterSize.Medium });
        Assert.That(read.Items[0].Artwork!.Select(a => (a.Id, a.Width)), Is.EqualTo(new[] { ("poster.mmed", 250) }));
        Assert.That((await Reading.RatingsAsync(Sites.WithRatings(3), source: new() { Posters = PosterSize.None })).Items[0].Artwork, Is.Null);
        Assert.That((await Reading.RatingsAsync(Sites.WithRatings(3))).Items[0].Artwork!.Select(a => a.Width), Is.EqualTo(new[] { 400, 250, 150 }));
    }
}
