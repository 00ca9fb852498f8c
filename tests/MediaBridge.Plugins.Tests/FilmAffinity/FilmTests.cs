using MediaBridge.Plugins.FilmAffinity;
using MediaBridge.Plugins.FilmAffinity.Matchers;
using MediaBridge.Plugins.FilmAffinity.Pages;
using MediaBridge.Plugins.FilmAffinity.Web;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Catalogue;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

/// <summary>Pages of films: what is looked up, what is searched.</summary>
public sealed class FilmTests
{
    [Test]
    public async Task AFilmHasAllThatItsPageSays([Values(SiteLayout.Year2014, SiteLayout.Year2021, SiteLayout.Year2025)] SiteLayout layout, [Values("en", "es")] string edition)
    {
        var site = Sites.WithRatings(0);
        site.Layout = layout;
        foreach (var film in site.Catalogue.Films.Take(60))
        {
            var item = await LookUpAsync(site, film.FilmAffinity, edition);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(item!.Title, Is.EqualTo(film.TitleIn(edition)));
                Assert.That(item.OriginalTitle, Is.EqualTo(film.OriginalTitle));
                Assert.That((item.Kind, item.Year), Is.EqualTo((film.Kind, (int?)film.Year)));
                Assert.That(item.Description!.Types, Is.EqualTo(film.Types));
                Assert.That(item.Description.Runtime, Is.EqualTo(TimeSpan.FromMinutes(film.Runtime)));
                Assert.That(item.Description.Genres, Is.EqualTo(film.Genres.Select(g => CatalogueWords.Genre(g, edition))), "topics are no genres");
                Assert.That(item.Description.Countries, Is.EqualTo(new[] { CatalogueWords.Country(film.Countries[0], edition) }));
                Assert.That(item.Description.Studios, Is.EqualTo(new[] { "Estudios del Norte", "Lumen Films" }));
                Assert.That(item.Description.Overview, Does.Contain(film.Year.ToString()));
                Assert.That(item.Description.AlternativeTitles, Does.Contain($"{film.EnglishTitle} aka"));
                Assert.That(item.People!.Where(p => p.Role is Person.Director or "creator").Select(p => p.Name), Is.EqualTo(film.Directors));
                Assert.That(item.People!.Where(p => p.Role == Person.Actor).Select(p => p.Name), Is.EqualTo(film.Cast));
                Assert.That(item.People!.Where(p => p.Role is Person.Writer or Person.Composer).Select(p => p.Name), Is.EqualTo(new[] { "Ana Guionista", "Max Compositor" }));
                Assert.That(item.Ratings?.Single().Value, Is.EqualTo(film.Average / 10m));
                Assert.That(item.Ratings?.Single().Votes, Is.EqualTo(film.Average is null ? null : (long?)film.Votes));
                Assert.That(item.Artwork!.Select(a => a.Width), Is.EqualTo(new[] { 400, 250, 150 }));
            }
        }
    }

    [Test]
    public async Task LettersOfATitleAreNotTakenForTheButtonBesideIt()
    {
        var film = Sites.WithRatings(0).Catalogue.Films.First(f => f.OriginalTitle.StartsWith("Osaka", StringComparison.Ordinal));
        Assert.That((await LookUpAsync(Sites.WithRatings(0), film.FilmAffinity, "en"))!.OriginalTitle, Is.EqualTo(film.OriginalTitle));
    }

    [Test]
    public async Task AFilmIsAskedForOnceAMonth()
    {
        var site = Sites.WithRatings(0);
        await using var services = Reading.ServicesOf(site);
        var lookup = new FilmLookup(new FilmAffinityClient(new FilmAffinityOptions(), services), services);
        var id = new ExternalId(IdSchemes.FilmAffinity, Sites.Number(0));
        await lookup.GetAsync(id, new LookupRequest(), default);
        services.Clock.Advance(TimeSpan.FromDays(29));
        await lookup.GetAsync(id, new LookupRequest(), default);
        Assert.That(site.Asked, Is.EqualTo(1));
        await lookup.GetAsync(id, new LookupRequest { Language = "es" }, default);
        Assert.That(site.Requests[^1].Path, Does.StartWith("/es/"));
        Assert.That(await lookup.GetAsync(new ExternalId(IdSchemes.FilmAffinity, "1"), new LookupRequest(), default), Is.Null);
    }

    [Test]
    public void AParenthesisInAnOriginalTitleIsKeptAndGivesFurtherTitles()
    {
        var page = new SitePage
        {
            Address = new Uri("https://www.filmaffinity.com/en/film100001.html"),
            Html = "<h1 id=\"main-title\"><span itemprop=\"name\">Ghost Harbour </span></h1><dl class=\"movie-info\"><dt>Original title</dt><dd>Minato no Rei (Ghost Harbour) (Ghost Port)</dd></dl>",
        };
        var item = FilmPage.Read(page, new Edition { Code = "en" });
        Assert.That(item.OriginalTitle, Is.EqualTo("Minato no Rei (Ghost Harbour) (Ghost Port)"));
        Assert.That(item.Description!.AlternativeTitles, Is.EqualTo(new[] { "Minato no Rei", "Ghost Port" }));
    }

    [Test]
    public void WhatSomebodyIsCreditedForIsNoPartOfTheName()
    {
        var page = new SitePage
        {
            Address = new Uri("https://www.filmaffinity.com/en/film100001.html"),
            Html = "<h1 id=\"main-title\"><span itemprop=\"name\">Reeds</span></h1><dl class=\"movie-info\"><dt>Screenwriter</dt><dd><span class=\"nb\"><span>Ana Bell</span></span> (Manga: <span class=\"nb\"><span>Ryō Tanaka</span>)</span></dd><dt>Music</dt><dd>Hugh Brand (Novel: Karl Weiss), Emma Moreau</dd></dl>",
        };
        Assert.That(FilmPage.Read(page, new Edition { Code = "en" }).People!.Select(p => $"{p.Role} {p.Name}"), Is.EqualTo(new[] { "writer Ana Bell", "writer Ryō Tanaka", "composer Hugh Brand", "composer Emma Moreau" }));
    }

    [Test]
    public async Task ASearchWithOneAnswerGivesThatFilmAndNotThePagesItLinksTo()
    {
        var site = Sites.WithRatings(0);
        var film = site.Catalogue.Films.First(f => site.Catalogue.Films.Count(o => o.EnglishTitle == f.EnglishTitle) == 1 && f.EnglishTitle.StartsWith("The", StringComparison.Ordinal) && f.EnglishTitle.EndsWith("O'Hara", StringComparison.Ordinal));
        var found = await FindAsync(site, new MediaItem { Title = film.EnglishTitle, Year = film.Year });
        Assert.That(found.Select(c => c.Id.Value), Is.EqualTo(new[] { film.FilmAffinity }));
        Assert.That(found[0].Item.OriginalTitle, Is.EqualTo(film.OriginalTitle), "the page tells more than a card");
        Assert.That(found[0].Confidence, Is.Null, "the engine scores");
    }

    [Test]
    public async Task ResultsAreReadInEveryLayoutWithoutTheHiddenTemplate()
    {
        foreach (var layout in new[] { SiteLayout.Year2014, SiteLayout.Year2018, SiteLayout.Year2021, SiteLayout.Year2025 })
        {
            var site = Sites.WithRatings(0);
            site.Layout = layout;
            var found = await FindAsync(site, new MediaItem { Title = "Quiet" });
            Assert.That(found, Has.Count.GreaterThan(2), layout.ToString());
            Assert.That(found.Select(c => c.Id.Value), Has.None.EqualTo("000000"));
            Assert.That(found.Select(c => c.Item.Year), Is.EqualTo(found.Select(c => (int?)site.Catalogue.Find(c.Id.Value)!.Year)), layout.ToString());
        }
    }

    [Test]
    public async Task WhenNoneIsOfTheYearItIsSearchedWithTheYear()
    {
        var site = Sites.WithRatings(0);
        await FindAsync(site, new MediaItem { Title = "Quiet", Year = 1899 });
        Assert.That(site.Requests.Select(r => r.Path.Split('/')[^1]), Is.EqualTo(new[] { "search.php", "advsearch.php" }));
        Assert.That(site.Requests[1].Query["fromyear"], Is.EqualTo("1898"));
    }

    [Test]
    public async Task TheOriginalTitleIsTriedNext()
    {
        var site = Sites.WithRatings(0);
        var film = site.Catalogue.Films[12];
        var found = await FindAsync(site, new MediaItem { Title = "Nobody calls it so", OriginalTitle = film.OriginalTitle, Year = film.Year });
        Assert.That(found.Select(c => c.Id.Value), Does.Contain(film.FilmAffinity));
    }

    private static async Task<IReadOnlyList<MatchCandidate>> FindAsync(FilmAffinitySite site, MediaItem item)
    {
        await using var services = Reading.ServicesOf(site);
        return await new SearchMatcher(new FilmAffinityClient(new FilmAffinityOptions(), services), services).FindAsync(item, new MatchRequest(), default);
    }

    private static async Task<MediaItem?> LookUpAsync(FilmAffinitySite site, string number, string edition)
    {
        await using TestServices services = Reading.ServicesOf(site);
        return await new FilmLookup(new FilmAffinityClient(new FilmAffinityOptions { Edition = edition }, services), services).GetAsync(new ExternalId(IdSchemes.FilmAffinity, number), new LookupRequest(), default);
    }
}
