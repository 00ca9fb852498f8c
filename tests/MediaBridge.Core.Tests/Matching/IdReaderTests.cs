using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Core.Items;
using MediaBridge.Core.Matching;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Matching;

/// <summary>Ids as people type and paste them; what is of another service, or of none, is refused.</summary>
internal sealed class IdReaderTests
{
    private static readonly IdReader Reader = new(
    [
        .. WellKnownIds.All,
        new IdInfo { Scheme = "shop.item", Name = "Shop", Digits = 0, Pages = ["shop.test/*/items/{id}.html"] },
    ]);

    [TestCase("tt0133093", "imdb", "imdb:tt0133093")]
    [TestCase("TT0133093", "imdb", "imdb:tt0133093")]
    [TestCase(" tt10872600 ", "imdb", "imdb:tt10872600")]
    [TestCase("133093", "imdb", "imdb:tt0133093")]
    [TestCase("imdb:tt133093", "imdb", "imdb:tt0133093")]
    [TestCase("https://www.imdb.com/title/tt0133093/", "imdb", "imdb:tt0133093")]
    [TestCase("http://m.imdb.com/title/tt0133093?ref_=nv_sr_1#top", "imdb", "imdb:tt0133093")]
    [TestCase("www.imdb.com/es/title/tt0133093/reviews/?x=/title/tt9999999", "imdb", "imdb:tt0133093")]
    [TestCase("imdb.com/title/tt0133093", null, "imdb:tt0133093")]
    [TestCase("https://www.themoviedb.org/movie/603-the-matrix?language=es", "tmdb", "tmdb.movie:603")]
    [TestCase("https://www.themoviedb.org/tv/1396", "tmdb", "tmdb.tv:1396")]
    [TestCase("https://www.filmaffinity.com/es/film932476.html", "filmaffinity", "filmaffinity:932476")]
    [TestCase("https://m.filmaffinity.com/us/film932476.html?x=1", "filmaffinity", "filmaffinity:932476")]
    [TestCase("932476", "filmaffinity", "filmaffinity:932476")]
    [TestCase("https://letterboxd.com/film/the-matrix/", "letterboxd", "letterboxd:the-matrix")]
    [TestCase("https://shop.test/en/items/a-b_c.html", "shop.item", "shop.item:a-b_c")]
    public void TheyAreRead(string text, string? scheme, string id) => Assert.That(Reader.Read(text, scheme, null), Is.EqualTo(((ExternalId?)(ExternalId)id, (string?)null)));

    [TestCase("https://imdb.com.evil.test/title/tt0133093/", "Pages of imdb.com.evil.test are not known")]
    [TestCase("https://evilimdb.com/title/tt0133093/", "Pages of evilimdb.com are not known")]
    [TestCase("https://imdb.com@evil.test/title/tt0133093/", "Pages of evil.test are not known")]
    [TestCase("https://evil.test/?u=https://imdb.com/title/tt0133093/", "Pages of evil.test are not known")]
    [TestCase("https://www.imdb.com/name/nm0000206/", "there is no id in it")]
    [TestCase("https://www.themoviedb.org/movie/603", "an id of TMDB (tmdb.movie); one of IMDb (imdb) is wanted")]
    [TestCase("tmdb.movie:603", "one of IMDb (imdb) is wanted")]
    [TestCase("ftp://imdb.com/title/tt0133093/", "is no id of IMDb")]
    [TestCase("nm0000206", "is no id of IMDb")]
    [TestCase("603", "is no id of IMDb")]
    [TestCase("imdb.name:nm0000206", "is no id of IMDb")]
    [TestCase("tt", "is no id of IMDb")]
    [TestCase("tt0000000", "is no id of IMDb")]
    [TestCase("yes", "is no id of IMDb")]
    [TestCase("", "no id")]
    public void WhatIsNoneIsRefusedWithAReason(string text, string says)
    {
        var (id, problem) = Reader.Read(text, "imdb", null);
        Assert.That((id, problem), Is.EqualTo(((ExternalId?)null, problem)));
        Assert.That(problem, Does.Contain(says));
    }

    [Test]
    public void TheKindChoosesBetweenSchemes()
    {
        Assert.That(Reader.Read("12345", "tmdb", ItemKinds.Series).Id, Is.EqualTo((ExternalId?)"tmdb.tv:12345"));
        Assert.That(Reader.Read("12345", "tmdb", ItemKinds.Movie).Id, Is.EqualTo((ExternalId?)"tmdb.movie:12345"));
    }

    [Test]
    public void PagesAreShownToPeople()
    {
        Assert.That(Reader.PageOf("imdb:tt0133093"), Is.EqualTo(new Uri("https://www.imdb.com/title/tt0133093")));
        Assert.That(Reader.PageOf("tmdb.movie:603"), Is.EqualTo(new Uri("https://www.themoviedb.org/movie/603")));
        Assert.That(Reader.PageOf("nothing:1"), Is.Null);
        Assert.That(WellKnownIds.All.Where(i => i.Pages.Count > 0).Select(i => Reader.Read(Reader.PageOf(new ExternalId(i.Scheme, i.Digits == 0 ? "some-film" : $"{i.Prefix}0123456"))!.ToString(), i.Scheme, null).Problem), Is.All.Null);
    }

    [Test]
    public void NothingMakesItFail()
        => Prop.ForAll(Gen.Elements("tt", "0133093", "https://", "imdb.com", "/title/", "m.", "?", "#", "@", "%", "::", "[", "\\", " ", "tmdb.movie:", "é", "\u0000").ListOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var (id, problem) = Reader.Read(text, "imdb", null);
            return id is null ? problem is { Length: > 0 } : id.Value.Scheme == "imdb" && id.Value.Value.StartsWith("tt", StringComparison.Ordinal);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_260_103, 11));

    [Test]
    public void APluginDescribesItsOwnAndWrongOnesAreFaults()
    {
        var good = new PluginBuilder().Info("shop", "Shop", "Things").Ids(new IdInfo { Scheme = "shop.item", Name = "Shop", Pages = ["shop.test/items/{id}"] });
        Assert.That(IdRules.Check(good), Is.Empty);
        var wrong = new PluginBuilder().Info("shop", "Shop", "Things")
            .Ids(new IdInfo { Scheme = "Shop", Name = "" })
            .Ids(new IdInfo { Scheme = "shop.two", Name = "Shop", Prefix = "X1", Digits = 0, Pages = ["https://www.shop.test/items/{id}", "shop.test/items", "shop.test/{id}/{id}", "www.shop.test/{id}"] });
        Assert.That(IdRules.Check(wrong).Count(), Is.EqualTo(8));
        Assert.That(() => good.Ids(new IdInfo { Scheme = "shop.item", Name = "Again" }), Throws.InvalidOperationException);
    }
}
