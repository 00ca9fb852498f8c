using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Plugins.Letterboxd.Pages;
using MediaBridge.Plugins.Letterboxd.Sources;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services.Letterboxd;

namespace MediaBridge.Plugins.Tests.Letterboxd;

/// <summary>What is made of the site's pages, and of what stands in their place.</summary>
public sealed class SiteTests
{
    [TestCase(false)]
    [TestCase(true)]
    public async Task TheWatchlistIsReadOverAllItsPages(bool old)
    {
        var site = Sites.WithAnn();
        site.IsOld = old;
        site.Members[Sites.Ann].Watchlist[1] = new LetterboxdFilm("mr-and-mrs-smith", "Mr. & Mrs. Smith", 2005);
        site.Members[Sites.Ann].Watchlist[2] = new LetterboxdFilm("untitled", "Untitled (Sequel)", null);
        var read = await WatchlistAsync(site);
        Assert.That(read.End.IsComplete, Is.True, read.End.Reason);
        Assert.That(read.Items, Has.Count.EqualTo(70));
        Assert.That(read.Items.Take(3).Select(i => (i.Title, i.Year)), Is.EqualTo(((string, int?)[])[("Film 1", 1951), ("Mr. & Mrs. Smith", 2005), ("Untitled (Sequel)", null)]));
        Assert.That(read.Items[1].Ids[0].ToString(), Is.EqualTo("letterboxd:mr-and-mrs-smith"));
        Assert.That(read.Items[1].Id(FilmIds.Short) is null, Is.EqualTo(old));
        Assert.That(read.Items.SelectMany(i => i.Lists!).Select(l => l.List), Has.All.EqualTo(ListEntry.Watchlist));
        Assert.That(site.Seen, Is.EqualTo((string[])["/ann/watchlist/page/1/", "/ann/watchlist/page/2/", "/ann/watchlist/page/3/"]));
    }

    [Test]
    public async Task MarksOfFilmsAreTheOwners()
    {
        await using var services = Sites.Services(Sites.WithAnn());
        var read = await Reading.OfAsync(new GridSource("films", "films", FilmItems.Seen, Sites.Client(services), services));
        Assert.That(read["Film 201"].Ratings!.Single(), Is.EqualTo(Rating.Own(1, 5, 0.5m)));
        Assert.That(read["Film 200"].Ratings, Is.Null);
        Assert.That(read["Film 200"].Watches, Is.EqualTo((Watch[])[new Watch()]));
    }

    [Test]
    public async Task ListsKeepOrderNamesAndTwoOfOneName()
    {
        var read = await ListsAsync(Sites.WithAnn(), new ListsOptions());
        Assert.That(read.End.IsComplete, Is.True, read.End.Reason);
        Assert.That(read.Items.Count, Is.EqualTo(60 + 3 + 2 + 12), "lists on the second page, too");
        Assert.That(read.Items.Take(60).Select(i => i.Lists!.Single().Rank), Is.EqualTo(Enumerable.Range(1, 60)));
        Assert.That(read.Items.Where(i => i.Lists!.Single().Name == "Best & worst").Select(i => i.Lists!.Single().List).Distinct(), Is.EqualTo((string[])["best", "best-1"]));
        Assert.That(read.Items.Select(i => i.Lists!.Single().Name), Has.None.EqualTo("Secret").And.Some.EqualTo("80s/90s"));
    }

    [Test]
    public async Task AListIsGivenByNameByItsPartOfTheAddressOrByItsAddress()
    {
        var site = Sites.WithAnn();
        site.Join("bob").Lists.Add(new LetterboxdList("top", "Bob's top", [.. Sites.Films(1, 2)]));
        var read = await ListsAsync(site, new ListsOptions { Only = ["80S/90S", "short-3", "https://letterboxd.com/bob/list/top/"] });
        Assert.That(read.Items.Select(i => (i.Lists!.Single().List, i.Lists!.Single().Name)).Distinct(), Is.EquivalentTo(((string, string?)[])[("80s-90s", "80s/90s"), ("short-3", "Short 3"), ("bob/top", "Bob's top")]));
        Assert.That(async () => await ListsAsync(Sites.WithAnn(), new ListsOptions { Only = ["none"] }), Error(ErrorKind.Configuration, "no public list 'none'"));
    }

    [TestCase(LetterboxdTrouble.TooMany, ErrorKind.RateLimited)]
    [TestCase(LetterboxdTrouble.Check, ErrorKind.InteractionNeeded)]
    [TestCase(LetterboxdTrouble.CheckWith200, ErrorKind.InteractionNeeded)]
    [TestCase(LetterboxdTrouble.Redesigned, ErrorKind.ServiceChanged)]
    [TestCase(LetterboxdTrouble.Nameless, ErrorKind.ServiceChanged)]
    [TestCase(LetterboxdTrouble.MissingPage, ErrorKind.NotFound)]
    public void WhatStandsInThePlaceOfAPageIsNeverTheEnd(LetterboxdTrouble trouble, ErrorKind kind)
    {
        foreach (var request in (int[])[1, 3])
        {
            var site = Sites.WithAnn();
            site.TroubleFrom(request, trouble);
            Assert.That(async () => await WatchlistAsync(site), Error(kind, ""), $"from request {request}");
        }
    }

    [Test]
    public async Task ALastPageThatComesAgainAndAgainIsTheEnd()
    {
        var site = Sites.WithAnn();
        site.TroubleFrom(1, LetterboxdTrouble.Endless);
        var read = await WatchlistAsync(site);
        Assert.That((read.Items.Count, read.End.IsComplete), Is.EqualTo((70, true)));
    }

    [Test]
    public async Task WhatIsPrivateIsReadWithTheOwnersCookieOnly()
    {
        var site = Sites.WithAnn();
        site.Members[Sites.Ann].IsWatchlistPrivate = true;
        Assert.That(async () => await WatchlistAsync(site), Error(ErrorKind.Authentication, "private"));
        Assert.That(async () => await ListsAsync(site, new ListsOptions { Only = ["https://letterboxd.com/ann/list/secret/"] }), Error(ErrorKind.NotFound, "gone, or private"));

        var cookie = site.Members[Sites.Ann].Cookie;
        Assert.That((await WatchlistAsync(site, cookie)).Items, Has.Count.EqualTo(70));
        Assert.That((await ListsAsync(site, new ListsOptions { Only = ["Secret"] }, cookie)).Items, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task NobodyAndNothingAreTwoThings()
    {
        var site = Sites.WithAnn();
        site.Join("new");
        site.Announces = false;
        await using var services = Sites.Services(site);
        var read = await Reading.OfAsync(new GridSource("watchlist", "films", FilmItems.ToSee, Sites.Client(services, user: "https://letterboxd.com/New/"), services));
        Assert.That((read.Items.Count, read.End.IsComplete), Is.EqualTo((0, true)), "an empty watchlist says so");
        Assert.That(async () => await Reading.OfAsync(new GridSource("watchlist", "films", FilmItems.ToSee, Sites.Client(services, user: "nobody"), services)), Error(ErrorKind.NotFound, "nobody"));
        Assert.That(() => Sites.Client(services, user: "no such name"), Error(ErrorKind.Configuration, "is no member"));
    }

    [Test]
    public async Task FewerFilmsThanAnnouncedAreNotEverything()
    {
        var site = Sites.WithAnn();
        site.Hidden = 2;
        var read = await WatchlistAsync(site);
        Assert.That((read.End.IsComplete, read.End.Reason), Is.EqualTo((false, "Letterboxd announces 72 films and shows 70")));
    }

    [Test]
    public async Task SavedPagesAreReadInOrderAndAForgottenOneIsNoticed()
    {
        await using var services = Sites.Services(Sites.WithAnn());
        SavedFiles.All(Sites.WithAnn(), services.Folder);
        var read = await Reading.OfAsync(new SavedSource(new SavedOptions { Folder = services.Folder }, services));
        Assert.That(read.End.IsComplete, Is.True, read.End.Reason);
        Assert.That(read.Items.Select(i => i.Lists?[0].Rank).OfType<int>(), Is.EqualTo(Enumerable.Range(1, 60)));
        Assert.That(read.Items.Count, Is.EqualTo(70 + 60 + 60));
        Assert.That(read.Items.SelectMany(i => i.Lists ?? []).Select(l => (l.List, l.Name)).Distinct(), Is.EquivalentTo(((string, string?)[])[("ann/best", "Best & worst"), ("watchlist", null)]));
        var own = await Reading.OfAsync(new SavedSource(new SavedOptions { Folder = services.Folder, User = "Ann" }, services));
        Assert.That(own.Items.SelectMany(i => i.Lists ?? []).Select(l => l.List).Distinct(), Is.EquivalentTo((string[])["best", "watchlist"]));

        File.Delete(Path.Combine(services.Folder, "list 3.html"));
        File.WriteAllText(Path.Combine(services.Folder, "other.html"), "<html><body>Just a moment... <form id=challenge-form></form></body></html>");
        read = await Reading.OfAsync(new SavedSource(new SavedOptions { Folder = services.Folder }, services));
        Assert.That(read.End.IsComplete, Is.False);
        Assert.That(read.End.Reason, Does.Contain("page 3 of ann/list/best").And.Contain("other.html is a check"));
    }

    private static NUnit.Framework.Constraints.Constraint Error(ErrorKind kind, string message)
        => Throws.InstanceOf<PluginException>().With.Message.Contains(message).And.Property(nameof(PluginException.Error)).Property(nameof(PluginError.Kind)).EqualTo(kind);

    private static async Task<Reading> WatchlistAsync(LetterboxdService site, string? cookie = null)
    {
        await using var services = Sites.Services(site);
        return await Reading.OfAsync(new GridSource("watchlist", "films", FilmItems.ToSee, Sites.Client(services, cookie), services));
    }

    private static async Task<Reading> ListsAsync(LetterboxdService site, ListsOptions options, string? cookie = null)
    {
        await using var services = Sites.Services(site);
        return await Reading.OfAsync(new ListsSource(options, Sites.Client(services, cookie), services));
    }
}
