using System.Text;
using MediaBridge.Plugins.FilmAffinity.Pages;
using MediaBridge.Plugins.FilmAffinity.Web;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

/// <summary>Pages as the site wrote them in each age, with what was odd in each.</summary>
public sealed class FixtureTests
{
    private static readonly Edition English = new() { Code = "en" };
    private static readonly DateOnly Today = new(2024, 6, 10);

    [Test]
    public void APageOf2014()
    {
        var page = CardPage.Of(Page("""
            <div class="user-ratings-info-top"><div>Page <b>48</b> of <b>49</b>	</div></div>
            <div class="pager"><div class="pager"><a href="/en/userratings.php?user_id=1&amp;p=47">47</a> <span class="current">48</span> <a href="/en/userratings.php?user_id=1&amp;p=49">&gt;&gt;</a></div></div>
            <div class="user-ratings-wrapper"><div class="user-ratings-movie"><div class="user-ratings-movie-item"><div class="movie-card movie-card-0" data-movie-id="100001">
              <div class="mc-poster"><a href="/en/film100001.html"><img src="http://pics.filmaffinity.com/Reeds-100001-medium.jpg" border="0"></a></div>
              <div class="mc-title"><a href="/en/film100001.html">Reeds (TV Series)</a>  (2005)   <img src="/imgs/countries/US.jpg" title="United States"></div>
              <div class="mc-director"><a href="#">Ana Vidal</a>, <a href="#"> José Brand</a></div><div class="mc-cast"><a href="#">Lucía Bell</a>, <a href="#"> Søren Weiss</a></div>
            </div></div><div class="user-ratings-movie-rating"><div class="ur-mr-rat">6</div><div class="ur-mr-rat-text">Interesting</div></div></div></div>
            """), English, Today, 48);
        var film = page.Films.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Has.Property("HasNext").True.And.Property("Announced").Null);
            Assert.That((film.Id, film.Mark, film.Date, film.Item.Title, film.Item.Kind, film.Item.Year), Is.EqualTo(("100001", 6, (DateOnly?)null, "Reeds", ItemKinds.Series, 2005)));
            Assert.That(film.Item.Description!.Countries, Is.EqualTo(new[] { "United States" }));
            Assert.That(film.Item.People!.Select(p => $"{p.Role} {p.Name} {p.Order}"), Is.EqualTo(new[] { "director Ana Vidal 0", "director José Brand 1", "actor Lucía Bell 0", "actor Søren Weiss 1" }));
            Assert.That(film.Item.Artwork!.Select(a => $"{a.Id} {a.Width} {a.Url}"), Is.EqualTo(new[] { "poster.medium  https://pics.filmaffinity.com/Reeds-100001-medium.jpg" }));
            Assert.That(film.Item.Ratings, Is.Null);
            Assert.That(film.Item.Provenance!.Page, Is.EqualTo(new Uri("https://www.filmaffinity.com/en/film100001.html")));
        }
    }

    [Test]
    public void AnOwnPageOf2021()
    {
        var page = CardPage.Of(Page("""
            <div class="user-ratings-list"><div class="header"><div class="count">Number of movies rated: <b>1,887</b></div><form><input type="hidden" name="user_id" value="7"></form></div><div class="pager"></div>
            <div class="user-ratings-wrapper"><div class="user-ratings-header">Rated on March 4, 2020</div>
            <div class="user-ratings-movie"><div class="user-ratings-movie-item"><div class="movie-card movie-card-1" data-movie-id="100002">
              <div class="mc-poster"><a title="Comet " href="https://www.filmaffinity.com/us/film100002.html"><img src="https://pics.filmaffinity.com/comet-569306161-mtiny.jpg" data-src="https://pics.filmaffinity.com/comet-569306161-msmall.jpg" alt="Comet "></a></div>
              <div class="mc-title"><a href="https://www.filmaffinity.com/us/film100002.html" title="Comet ">Comet </a> (2007) <img class="nflag" src="/imgs/countries2/DE.png" alt="Germany" title="Germany"></div>
              <div class="mr-rating"><div class="avgrat-box">--</div></div>
              <div class="mc-director"><div class="credits"><span class="nb"><a href="#" title="Emma Novák">Emma Novák</a></span></div></div><div class="mc-cast">Animation        </div>
            </div></div>
            <div class="my-votes-rating-box"><div class="rate-movie-box" data-movie-id="100002" data-user-rating="7"><select class="rating-select" data-itk="0160" id="ui-id-1"></select><span class="avg-rat-wrapper">7</span><div class="ts-rat"><small>03/05/2020</small></div></div></div></div></div></div>
            """), English, Today);
        var film = page.Films.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Has.Property("Announced").EqualTo(1887).And.Property("HasNext").Null);
            Assert.That((film.Mark, film.Date), Is.EqualTo((7, new DateOnly(2020, 3, 4))), "the heading stands on all pages, the small date only on own ones and one day later");
            Assert.That(film.Item.Title, Is.EqualTo("Comet"));
            Assert.That(film.Item.Description!.Types, Is.EqualTo(new[] { Description.Animation }));
            Assert.That(film.Item.People!.Select(p => p.Name), Is.EqualTo(new[] { "Emma Novák" }), "Animation is nobody's name");
            Assert.That(film.Item.Ratings, Is.Null);
            Assert.That(film.Item.Artwork!.Select(a => $"{a.Id} {a.Width}"), Is.EqualTo(new[] { "poster.large 400", "poster.mmed 250", "poster.msmall 150" }));
            Assert.That(film.Item.Artwork![0].Url, Is.EqualTo(new Uri("https://pics.filmaffinity.com/comet-569306161-large.jpg")));
        }
    }

    [Test]
    public void APageOfTodayWithAllThatIsOdd()
    {
        var page = CardPage.Of(Page($"""
            <ul class="nav"><li><a class="nav-link active">Votaciones <span class="count">1.234</span></a></li></ul>
            <div class="user-ratings-list-resp"><div class="fa-content-card"><div class="card-header">votada 4 de junio de 2024</div><div class="card-body">
            {Row("100003", "Faro &amp; río; &quot;dos&quot;", "2008", "<div class=\"types-wrapper\"><span class=\"type\">Serie</span></div>", "<span class=\"nb\"><a title=\"Ana Díaz\">Ana Díaz</a> <i>(Creadora)</i>,</span> <span class=\"nb\"><a title=\"Iker Bell\">Iker Bell</a></span>", "8,8", "106.061", "<div class=\"fa-user-rat-box\">\n 10 </div>")}
            </div></div><div class="fa-content-card"><div class="card-header">votada 30 de mayo</div><div class="card-body">
            {Row("100004", "Sin año", "", "", "", "--", "", "<div class=\"fa-user-rat-box\">\n -- </div>")}
            {Row("100005", "Sin caja", "2021", "<div class=\"types-wrapper\"><span class=\"type\">Corto</span><span class=\"type\">Documental</span></div>", "", "6,1", "12", "")}
            </div></div></div><ul class="pagination"><li class="page-item active">1</li><li class="page-item"><a href="?p=2">2</a></li></ul>
            """), new Edition { Code = "es" }, Today);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Has.Property("Announced").EqualTo(1234).And.Property("HasNext").True);
            Assert.That(page.Films.Select(f => (f.Id, f.Mark, f.MarkText, f.Date)), Is.EqualTo(new (string, int?, string?, DateOnly?)[]
            {
                ("100003", 10, "10", new(2024, 6, 4)), ("100004", null, "--", new(2024, 5, 30)), ("100005", null, null, new(2024, 5, 30)),
            }));
            Assert.That(page.Films[0].Item, Has.Property("Title").EqualTo("Faro & río; \"dos\"").And.Property("Kind").EqualTo(ItemKinds.Series));
            Assert.That(page.Films[0].Item.People!.Select(p => $"{p.Role} {p.Name}"), Is.EqualTo(new[] { "creator Ana Díaz", "director Iker Bell" }));
            Assert.That(page.Films[0].Item.Ratings!.Single(), Has.Property("Value").EqualTo(8.8m).And.Property("Votes").EqualTo(106061));
            Assert.That(page.Films[1].Item, Has.Property("Year").Null.And.Property("Ratings").Null.And.Property("People").Null);
            Assert.That(page.Films[2].Item.Description!.Types, Is.EqualTo(new[] { Description.Short, Description.Documentary }));
            Assert.That(page.Films[0].Item.Artwork!.Select(a => a.Url!.AbsoluteUri), Has.None.Contains("empty"));
        }
    }

    [Test]
    public void APageThatIsSortedByGenreGivesGenres()
    {
        var page = CardPage.Of(Page($"<div class=\"user-ratings-list-resp\"><div class=\"fa-content-card\"><div class=\"card-header\">Drama</div><div class=\"card-body\">{Row("100006", "One", "1999", "", "", "7.0", "10", "<div class=\"fa-user-rat-box\">7</div>")}</div></div></div>"), English, Today);
        Assert.That(page.Films[0].Item.Description!.Genres, Is.EqualTo(new[] { "Drama" }));
        Assert.That(page.Films[0].Date, Is.Null);
    }

    [Test]
    public void ACardWithoutItsNumberHasItInItsLinks()
    {
        var page = CardPage.Of(Page("<div class=\"user-ratings-list-resp\"><div class=\"row mb-4\"><div class=\"movie-card\"><div class=\"mc-title\"><a href=\"/en/film100007.html\">Here</a></div></div></div><div class=\"row mb-4\"><div class=\"movie-card\"><div class=\"mc-title\"><a href=\"#\">Nowhere</a></div></div></div></div>"), English, Today);
        Assert.That((page.Films.Single().Id, page.Unreadable), Is.EqualTo(("100007", 1)));
    }

    [Test]
    public void ThePosterIsNeverAPlaceholderNorAFileBesideASavedPage()
    {
        foreach (var image in new[] { "src=\"/images/empty.gif\"", "src=\"/imgs/movies/noimgfull.jpg\"", "src=\"./Ratings_files/x-100008-msmall.jpg\"", "src=\"data:image/gif;base64,R0lGOD\"" })
        {
            var page = CardPage.Of(Page($"<div class=\"movie-card\" data-movie-id=\"100008\"><div class=\"mc-poster\"><img {image}></div><div class=\"mc-title\"><a>T</a></div></div>"), English, Today);
            Assert.That(page.Films[0].Item.Artwork ?? [], Is.Empty, image);
        }
    }

    [Test]
    public void AnEmptyPageIsEmptyAndAStrangeOneIsAnError()
    {
        Assert.That(CardPage.Of(Page("<h1 id=\"main-title\">Ratings by ana</h1><div class=\"user-ratings-list-resp\"></div><ul class=\"pagination\"></ul>"), English, Today).Films, Is.Empty);
        Assert.That(() => CardPage.Of(Page("<h1>We will be back soon</h1>"), English, Today), Throws.TypeOf<PluginException>().With.Property("Error").Property("Kind").EqualTo(ErrorKind.ServiceChanged));
        Assert.That(
            () => CardPage.Of(Page("<div class=\"user-ratings-list-resp\"><div class=\"film-tile\"><a href=\"/en/film100009.html\">T</a></div></div>"), English, Today),
            Throws.TypeOf<PluginException>().With.Property("Error").Property("Kind").EqualTo(ErrorKind.ServiceChanged), "films in cards of another kind are not the end");
    }

    [Test]
    public void TheTextOfOldPagesIsReadInTheirEncoding()
    {
        Assert.That(PageText.Of(Encoding.UTF8.GetBytes("\uFEFFÑandú")), Is.EqualTo("Ñandú"));
        Assert.That(PageText.Of(Encoding.Latin1.GetBytes("Ñandú")), Is.EqualTo("Ñandú"));
        Assert.That(PageText.Of([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Ñandú")]), Is.EqualTo("Ñandú"));
    }

    private static SitePage Page(string body) => new() { Address = new Uri("https://www.filmaffinity.com/en/userratings.php?user_id=1"), Html = $"<html><head></head><body>{body}</body></html>" };

    private static string Row(string id, string title, string year, string types, string directors, string average, string votes, string mark) => $"""
        <div class="row mb-4"><div class="col-10"><div class="fa-card"><div class="row movie-card movie-card-1" data-movie-id="{id}">
         <div class="mc-poster"><a href="/es/film{id}.html"><img src="/images/empty.gif" data-srcset="https://pics.filmaffinity.com/x-{id}-msmall.jpg 150w, https://pics.filmaffinity.com/x-{id}-large.jpg 400w" alt="{title}"></a></div>
         <div class="card-body"><div class="fs-6 mc-title"><a class="d-none d-md-inline-block" href="/es/film{id}.html">{title}</a><a class="d-md-none stretched-link" href="/es/film{id}.html">{title}</a></div>
         <div class="d-flex"><span class="mc-year ms-1">{year}</span>{types}</div><div class="mc-director"><div class="credits">{directors}</div></div>
         <div class="fa-avg-rat-box"><div class="avg">{average}</div><div class="count">{votes} <i></i></div></div></div></div></div></div><div class="col-2">{mark}</div></div>
        """;
}
