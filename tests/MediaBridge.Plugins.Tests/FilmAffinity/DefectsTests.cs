using System.Globalization;
using System.Text;
using MediaBridge.Plugins.FilmAffinity;
using MediaBridge.Plugins.FilmAffinity.Formats;
using MediaBridge.Plugins.FilmAffinity.Pages;
using MediaBridge.Plugins.FilmAffinity.Sources;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

/// <summary>What other readers of FilmAffinity do wrong, one by one. That a blocked run keeps the backup is in <see cref="RunTests"/>.</summary>
public sealed class DefectsTests
{
    [Test]
    public async Task EveryLayoutIsReadAndNotTodaysOnly()
    {
        foreach (var layout in Enum.GetValues<SiteLayout>())
        {
            var site = Sites.WithRatings(30);
            site.Layout = layout;
            Assert.That((await Reading.RatingsAsync(site)).Items, Has.Count.EqualTo(30), layout.ToString());
        }
    }

    [Test]
    public async Task DateTypePosterAndSiteNumberAreThere()
    {
        var site = Sites.WithRatings(60);
        var read = await Reading.RatingsAsync(site);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Items.Select(i => i.Ratings![0].At), Is.All.Not.Null);
            Assert.That(read.Items.Where(i => i.Kind == ItemKinds.Series).Select(i => i.Ids[0].Value), Is.EquivalentTo(site.Catalogue.Films.Take(60).Where(f => f.Kind == "series").Select(f => f.FilmAffinity)));
            Assert.That(read.Items.Select(i => i.Artwork), Is.All.Not.Null);
            Assert.That(read.Items.Select(i => i.Ids[0].Scheme), Is.All.EqualTo(IdSchemes.FilmAffinity));
        }
    }

    [Test]
    public void TypeMarksGoAndTrueParenthesesStay()
    {
        Assert.That(WorkTypes.Split("Puente roto (Serie de TV)").Title, Is.EqualTo("Puente roto"));
        Assert.That(WorkTypes.Split("El faro (Una vida en la costa)").Title, Is.EqualTo("El faro (Una vida en la costa)"));
    }

    [Test]
    public async Task ACardWithoutANumberCostsOnlyItself()
    {
        var site = Sites.WithLists();
        site.Accounts[Sites.Ana].Lists.RemoveAll(l => l.Id != "201");
        var broken = Sites.Number(3);
        await using var services = Reading.ServicesOf(site);
        services.Web.On("GET", "*").Reply(request =>
        {
            var html = site.Answer(new SiteRequest { Method = "GET", Target = request.Address.PathAndQuery }).Text;
            return new HttpResponseMessage { Content = new StringContent(html.Replace($"data-movie-id=\"{broken}\"", "data-movie-id=\"\"", StringComparison.Ordinal).Replace($"film{broken}.html", "film.html", StringComparison.Ordinal)) };
        });
        var read = await Reading.OfAsync(new ListsSource(new ListsOptions(), new FilmAffinityClient(new FilmAffinityOptions { User = Sites.Ana }, services), services));
        Assert.That(read.Items, Has.Count.EqualTo(24));
        Assert.That((read.End!.IsComplete, read.End.Reason), Is.EqualTo((false, "1 of the films of the list 'Favoritas' have no number of a film")));
    }

    [Test]
    public async Task AListWithASlashAndTwoListsOfOneNameAreAllWritten()
    {
        await using var services = Reading.ServicesOf(Sites.WithLists());
        var read = await Reading.OfAsync(new ListsSource(new ListsOptions { Empty = true }, new FilmAffinityClient(new FilmAffinityOptions { User = Sites.Ana }, services), services));
        var files = new List<string>();
        await foreach (var file in new BackupFormat(new BackupOptions()).RenderAsync(new RenderRequest { Items = read.Items.ToAsyncEnumerable(), Count = read.Items.Count }, default))
        {
            using var bytes = new MemoryStream();
            await file.WriteAsync(bytes, default);
            files.Add(string.Create(CultureInfo.InvariantCulture, $"{file.Path} {Encoding.UTF8.GetString(bytes.ToArray()).Count(c => c == '\n') - 1}"));
        }

        Assert.That(files, Is.EqualTo(new[] { "watched.csv 29", "list - Favoritas.csv 25", "list - 80s-90s.csv 3", "list - Favoritas [203].csv 2", "list - Vacía 🎬.csv 0", "list - Pendientes.csv 45", "list - CON.csv 1" }));
    }

    [Test]
    public async Task YearsAndEmptyValuesStayWhatTheyAre()
    {
        var item = new MediaItem { Title = "Sin año", Ids = ["filmaffinity:100001"], Ratings = [Rating.Own(8, 10)] };
        await foreach (var file in new BackupFormat(new BackupOptions()).RenderAsync(new RenderRequest { Items = new[] { item with { Year = 1999 }, item }.ToAsyncEnumerable(), Count = 2 }, default))
        {
            using var bytes = new MemoryStream();
            await file.WriteAsync(bytes, default);
            Assert.That(Encoding.UTF8.GetString(bytes.ToArray()).Split('\n')[1..], Is.EqualTo(new[] { ";Sin año;;1999;;8;--;100001;", ";Sin año;;;;8;--;100001;", "" }));
        }
    }

    [Test]
    public async Task ARatingIsVerifiedAfterItWasSent()
    {
        var site = Sites.WithRatings();
        site.IgnoresMarks = true;
        await using var services = Reading.ServicesOf(site);
        var client = new FilmAffinityClient(new FilmAffinityOptions { User = Sites.Ana, Cookie = new Secret(site.SignedIn(Sites.Ana)) }, services);
        var results = await AccountTests.ApplyAsync(new MediaBridge.Plugins.FilmAffinity.Sinks.RatingsSink(client), AccountTests.Change(200, null, 9));
        Assert.That(results[0].Outcome, Is.Not.EqualTo(Outcome.Applied));
    }

    [Test]
    public async Task AMalformedPageNeverLoops()
    {
        foreach (var body in new[] { "<div class=\"user-ratings-list-resp\"><div class=\"movie-card\"></div></div>", "<div class=\"user-ratings-list-resp\"><div class=\"movie-card\" data-movie-id=\"100001\"></div></div><ul class=\"pagination\"><li><a href=\"?p=99999\">x</a></li></ul>", "<div data-movie-id=\"5\"><div class=\"movie-card\" data-movie-id=\"x\"", "<!-- <div class=\"user-ratings-list-resp\">" })
        {
            await using var services = Reading.ServicesOf(Sites.WithRatings());
            services.Web.On("GET", "*").Reply(_ => new HttpResponseMessage { Content = new StringContent($"<html><body>{body}</body></html>") });
            var read = await Reading.OfAsync(new RatingsSource(new(), new FilmAffinityClient(new FilmAffinityOptions { User = Sites.Ana }, services), services));
            Assert.That(services.Web.Requests, Has.Count.LessThanOrEqualTo(2), body);
            Assert.That(read.Error is not null || !read.End!.IsComplete || read.Items.Count == 1, Is.True, body);
        }
    }
}
