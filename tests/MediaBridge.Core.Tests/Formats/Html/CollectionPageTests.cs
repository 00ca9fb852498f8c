using MediaBridge.Core.Formats.Common;
using MediaBridge.Core.Formats.Html;
using MediaBridge.Core.Tests.Formats.Kit;

namespace MediaBridge.Core.Tests.Formats.Html;

/// <summary>Collections have a list and pages; an item that is one is no film.</summary>
internal sealed class CollectionPageTests
{
    [Test]
    public async Task LooksAsApproved()
    {
        var made = await Rendered.Of(new HtmlFormat(new HtmlOptions(), FakeServices.Make()), Sets.All);
        using var all = Assert.EnterMultipleScope();
        Approved.Check("HtmlFormat", "collections.html", made.Text("collections.html"));
        Approved.Check("HtmlFormat", "collections/harbour-collection.html", made.Text("collections/harbour-collection.html"));
    }

    [Test]
    public async Task PicturesAreCopiedAndTheCollectionIsNoFilm()
    {
        var made = await Rendered.Of(new HtmlFormat(new HtmlOptions(), FakeServices.Make()), Sets.All);
        Assert.That(made.Bytes.Keys, Does.Contain("posters/collections/harbour-collection.png").And.Contain("posters/backgrounds/harbour-collection.jpg").And.Not.Contain("films/harbour-collection.html"));
        Assert.That(made.Text("index.html"), Does.Contain("5 films").And.Not.Contain("other title"));
        var film = made.Text("films/harbour-lights-1968.html");
        var row = film[film.IndexOf("More in Harbour Collection", StringComparison.Ordinal)..];
        Assert.That(row.IndexOf("harbour-1966", StringComparison.Ordinal), Is.GreaterThan(0).And.LessThan(row.IndexOf("harbour-nights-1971", StringComparison.Ordinal)));
        Assert.That(film, Does.Contain("<a href=\"../collections/harbour-collection.html\">Harbour Collection</a>"));
    }

    [Test]
    public async Task PicturesAreLinkedOrLeftOut()
    {
        var linked = await Rendered.Of(new HtmlFormat(new HtmlOptions { Posters = PosterMode.Link }, FakeServices.Make()), Sets.All);
        Assert.That(linked.Text("collections/harbour-collection.html"), Does.Contain("src=\"https://images.example/set.png\"").And.Contain("src=\"https://images.example/quay.jpg\""));
        var none = await Rendered.Of(new HtmlFormat(new HtmlOptions { Posters = PosterMode.None }, FakeServices.Make()), Sets.All);
        Assert.That(none.Text("collections/harbour-collection.html"), Does.Not.Contain("<img"));
    }
}
