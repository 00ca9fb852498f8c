using MediaBridge.Core.Formats.Html;
using MediaBridge.Core.Tests.Formats.Kit;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Formats.Html;

/// <summary>Tags have a cloud, a page each, and a filter; without any there is none of them.</summary>
internal sealed class TagPageTests
{
    private static readonly MediaItem[] Items = [.. Enumerable.Range(0, 40).Select(i => new MediaItem
    {
        Kind = ItemKinds.Movie,
        Title = $"Film {i}",
        Ids = [new ExternalId("test", $"{i}")],
        Tags = i == 0 ? ["Sea", "sea", "猫 & <b>"] : i < 30 ? [i % 2 == 0 ? "SEA" : "sea"] : i < 33 ? ["4K HDR"] : null,
    })];

    [Test]
    public async Task TheCloudLeadsToTheFilmsOfEachTag()
    {
        var made = await Rendered.Of(new HtmlFormat(new HtmlOptions(), FakeServices.Make()), Items);
        var cloud = made.Text("tags.html");
        Assert.That(cloud, Does.Contain("3 tags")
            .And.Contain("<li class=\"t5\"><a href=\"tags/sea.html\">Sea</a><small>30</small></li>")
            .And.Contain("<li class=\"t2\"><a href=\"tags/4k-hdr.html\">4K HDR</a><small>3</small></li>")
            .And.Contain(">猫 &amp; &lt;b&gt;</a><small>1</small>").And.Contain("class=\"t1\""));
        var sea = made.Text("tags/sea.html");
        Assert.That(Items.Take(40).Count(i => sea.Contains($"<b>{i.Title}</b>", StringComparison.Ordinal)), Is.EqualTo(30));
        Assert.That(made.Text("films/film-0.html"), Does.Contain("<a href=\"../tags/sea.html\">#Sea</a>").And.Contain("aria-label=\"Main\"").And.Contain("tags.html\">Tags</a>"));
    }

    [Test]
    public async Task TheFirstPageFiltersByTag()
    {
        var made = await Rendered.Of(new HtmlFormat(new HtmlOptions(), FakeServices.Make()), Items);
        Assert.That(made.Text("index.html"), Does.Contain("<select id=\"tag\"><option value=\"\">All tags</option><option value=\"0\">4K HDR</option><option value=\"1\">Sea</option>"));
        var data = made.Text("assets/data.js");
        Assert.That(data, Does.Match(@"\[""film-0"",[^\n]*?,\[1,2\]\]").And.Match(@"\[""film-31"",[^\n]*?,\[0\]\]"));
    }

    [Test]
    public async Task WithoutTagsThereIsNoWordOfThem()
    {
        var made = await Rendered.Of(new HtmlFormat(new HtmlOptions(), FakeServices.Make()), [.. Items.TakeLast(3)]);
        Assert.That(made.Bytes.Keys, Has.None.Contain("tags"));
        Assert.That(made.Text("index.html"), Does.Not.Contain("tags.html").And.Not.Contain("id=\"tag\""));
    }
}
