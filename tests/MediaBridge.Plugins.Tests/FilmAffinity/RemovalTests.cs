using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Plugins.FilmAffinity.Sources;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

/// <summary>Ratings that were taken back since the last read, although only the newest pages are asked for.</summary>
public sealed class RemovalTests
{
    [Test]
    public async Task WhatWasRemovedIsFoundBesideWhatIsNew()
    {
        var site = Sites.WithRatings(100);
        var first = await Reading.RatingsAsync(site);
        var ana = site.Accounts[Sites.Ana];
        ana.Unrate(Sites.Number(40));
        ana.Unrate(Sites.Number(97));
        ana.Rate(Sites.Number(200), 8, new DateOnly(2024, 6, 9));

        var second = await Reading.RatingsAsync(site, request: new SourceRequest { Cursor = first.Next });

        Assert.That(second.Removed.Select(r => r.ToString()), Is.EquivalentTo(new[] { $"filmaffinity:{Sites.Number(40)}", $"filmaffinity:{Sites.Number(97)}" }));
        Assert.That(second.Items.Select(i => i.Ids[0].Value), Does.Contain(Sites.Number(200)));
        Assert.That(second.End!.IsComplete, Is.True, second.End.Reason);

        var asked = site.Asked;
        var third = await Reading.RatingsAsync(site, request: new SourceRequest { Cursor = second.Next });
        Assert.That((third.Items.Count, third.Removed.Count, site.Asked - asked), Is.EqualTo((0, 0, 1)));
    }

    [Test]
    public async Task ReplacedOneForOneIsFoundToo()
    {
        var site = Sites.WithRatings(60);
        var first = await Reading.RatingsAsync(site);
        site.Accounts[Sites.Ana].Unrate(Sites.Number(50));
        site.Accounts[Sites.Ana].Rate(Sites.Number(201), 8, new DateOnly(2024, 6, 9)); // as many as before

        var second = await Reading.RatingsAsync(site, request: new SourceRequest { Cursor = first.Next });
        Assert.That(second.Removed.Select(r => r.Value), Is.EqualTo(new[] { Sites.Number(50) }));
    }

    [Test]
    public async Task AReadThatIsNotWholeRemovesNothing()
    {
        var site = Sites.WithRatings(100);
        var first = await Reading.RatingsAsync(site);
        site.Accounts[Sites.Ana].Unrate(Sites.Number(40));
        site.Accounts[Sites.Ana].Unrate(Sites.Number(41));
        site.HeldBack = 1;

        var second = await Reading.RatingsAsync(site, request: new SourceRequest { Cursor = first.Next });
        Assert.That(second.Removed, Is.Empty);
        Assert.That(second.End!.IsComplete, Is.False);
    }

    [Test]
    public async Task InterruptedOnItsWayToTheEndItGoesOnAndFindsTheSame()
    {
        var site = Sites.WithRatings(100);
        var first = await Reading.RatingsAsync(site);
        site.Accounts[Sites.Ana].Unrate(Sites.Number(5));
        site.Accounts[Sites.Ana].Unrate(Sites.Number(90));
        site.TroubleFrom(4, SiteTrouble.Unavailable);
        var cut = await Reading.RatingsAsync(site, request: new SourceRequest { Cursor = first.Next });
        Assert.That(cut.Error, Is.Not.Null);
        site.Heal();

        var on = await Reading.RatingsAsync(site, request: new SourceRequest { Cursor = first.Next, Resume = cut.Resume });
        Assert.That(on.Removed.Select(r => r.Value), Is.EquivalentTo(new[] { Sites.Number(5), Sites.Number(90) }));
        Assert.That(on.End!.IsComplete, Is.True, on.End.Reason);
    }

    [Test]
    public void NumbersOfFilmsSurviveTheirShortText()
    {
        var films = Gen.Choose(0, int.MaxValue).ListOf().Select(l => l.Distinct().Order().ToList());
        Prop.ForAll(Arb.From(films), numbers =>
        {
            var known = new KnownFilms();
            numbers.ForEach(n => known.Add(n.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            var back = KnownFilms.Parse(known.ToString());
            return back.Count == numbers.Count && !known.Without(back).Any() && !back.Without(known).Any();
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261128, 7));
    }
}
