using MediaBridge.Plugins.FilmAffinity;
using MediaBridge.Plugins.FilmAffinity.Sources;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

/// <summary>Lists of every kind, and the one with films to see.</summary>
public sealed class ListsTests
{
    [Test]
    public async Task EveryListIsReadWhateverItsName()
    {
        foreach (var layout in new[] { SiteLayout.Year2014, SiteLayout.Year2018, SiteLayout.Year2025 })
        {
            var site = Sites.WithLists();
            site.Layout = layout;
            var read = await ListsAsync(site, new ListsOptions { Empty = true });
            Assert.That(read.End!.IsComplete, Is.True, $"{layout}: {read.End.Reason}");
            Assert.That(
                read.Items.SelectMany(i => i.Lists!).GroupBy(l => (l.List, l.Name)).Select(g => (g.Key.List, g.Key.Name!, g.Count())),
                Is.EqualTo(new[] { ("201", "Favoritas", 25), ("202", "80s/90s", 3), ("203", "Favoritas", 2), ("204", "Vacía 🎬", 1), ("205", "Pendientes", 45), ("206", "CON", 1) }), layout.ToString());
            Assert.That(read.Items.Where(i => i.Lists![0].List == "205").Select(i => i.Lists![0].Rank), Is.EqualTo(Enumerable.Range(1, 45)));
            Assert.That(read.Items.Where(i => i.Lists![0].List == "201").Select(i => i.Ids[0].Value), Is.EqualTo(site.Accounts[Sites.Ana].Lists[0].Films));
            Assert.That(read.Items.Single(i => i.Lists![0].List == "204"), Has.Property("Kind").EqualTo("list").And.Property("Title").EqualTo("Vacía 🎬"));
        }
    }

    [Test]
    public async Task ListsCanBeChosenAndSkipped()
    {
        Assert.That((await ListsAsync(Sites.WithLists(), new ListsOptions { Only = ["favoritas", "206"] })).Items.Select(i => i.Lists![0].List).Distinct(), Is.EqualTo(new[] { "201", "203", "206" }));
        Assert.That((await ListsAsync(Sites.WithLists(), new ListsOptions { Skip = ["Favoritas", "205"] })).Items.Select(i => i.Lists![0].List).Distinct(), Is.EqualTo(new[] { "202", "206" }));
        var none = await ListsAsync(Sites.WithLists(), new ListsOptions { Only = ["Nada"] });
        Assert.That((none.End!.IsComplete, none.End.Reason), Is.EqualTo((false, "none of the lists is called Nada")));
    }

    [Test]
    public async Task ListsOnManyPagesAreAllFound()
    {
        var site = Sites.WithLists();
        site.PageSize = 2;
        Assert.That((await ListsAsync(site, new ListsOptions())).Items.SelectMany(i => i.Lists!).Select(l => l.List).Distinct(), Has.Exactly(5).Items);
    }

    [Test]
    public async Task AUserWithoutListsIsNotTakenForOneWhoRemovedThem()
    {
        var read = await ListsAsync(Sites.WithRatings(), new ListsOptions());
        Assert.That((read.Items.Count, read.End!.IsComplete), Is.EqualTo((0, false)));
    }

    [Test]
    public async Task TheListOfFilmsToSeeIsFoundByItsUsualName()
    {
        var read = await WatchlistAsync(Sites.WithLists(), new WatchlistOptions());
        Assert.That(read.Items, Has.Count.EqualTo(45));
        Assert.That(read.Items.SelectMany(i => i.Lists!).Select(l => (l.List, l.Name)).Distinct(), Is.EqualTo(new[] { (ListEntry.Watchlist, "Pendientes") }));
        Assert.That(read.Items[44].Lists![0].Rank, Is.EqualTo(45));
    }

    [Test]
    public async Task WhenItIsNotFoundTheMessageSaysWhatThereIs()
    {
        var site = Sites.WithLists();
        site.Accounts[Sites.Ana].Lists.RemoveAll(l => l.Name == "Pendientes");
        var read = await WatchlistAsync(site, new WatchlistOptions());
        Assert.That(read.Error!.Error.Kind, Is.EqualTo(ErrorKind.Configuration));
        Assert.That(read.Error.Error.Hint, Does.Contain("option list").And.Contain("80s/90s (202)"));
        Assert.That((await WatchlistAsync(site, new WatchlistOptions { List = "202" })).Items, Has.Count.EqualTo(3));
        Assert.That((await WatchlistAsync(site, new WatchlistOptions { List = "favoritas" })).Error!.Message, Does.Contain("2 lists could be meant"));
    }

    private static async Task<Reading> ListsAsync(FilmAffinitySite site, ListsOptions options)
    {
        await using var services = Reading.ServicesOf(site);
        return await Reading.OfAsync(new ListsSource(options, new FilmAffinityClient(new FilmAffinityOptions { User = Sites.Ana }, services), services));
    }

    private static async Task<Reading> WatchlistAsync(FilmAffinitySite site, WatchlistOptions options)
    {
        await using var services = Reading.ServicesOf(site);
        return await Reading.OfAsync(new WatchlistSource(options, new FilmAffinityClient(new FilmAffinityOptions { User = Sites.Ana }, services)));
    }
}
