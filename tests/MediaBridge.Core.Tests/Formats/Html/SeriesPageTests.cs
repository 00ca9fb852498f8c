using MediaBridge.Core.Formats.Html;
using MediaBridge.Core.Tests.Formats.Kit;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Formats.Html;

/// <summary>A series is one card; its seasons and episodes stand on its page.</summary>
internal sealed class SeriesPageTests
{
    private static readonly MediaItem[] Items =
    [
        Part(ItemKinds.Episode, "The Bell", new Placement { Season = 1, Number = 2, AirDate = new DateOnly(2011, 3, 9) }),
        new() { Kind = ItemKinds.Movie, Title = "Charade", Year = 1963, Ids = ["test:c"] },
        Part(ItemKinds.Season, "Specials", new Placement { Season = 0 }),
        Part(ItemKinds.Episode, "Making <of>", new Placement { Season = 0, Number = 1 }),
        new() { Kind = ItemKinds.Series, Title = "Harbour", Year = 2011, Ids = ["test:h", "imdb:tt7"] },
        Part(ItemKinds.Season, "Season 01", new Placement { Season = 1 }),
        Part(ItemKinds.Episode, "", new Placement { Season = 1, Number = 10, LastNumber = 11 }),
        Part(ItemKinds.Episode, "", new Placement { Season = 1, Number = 1 }),
        Part(ItemKinds.Episode, "Lost", new Placement { Season = 3, Number = 1 }) with { Placement = new Placement { ParentIds = ["test:elsewhere"], ParentTitle = "Elsewhere", Season = 3, Number = 1 } },
    ];

    [Test]
    public async Task ASeriesIsOneCardAndItsPartsStandOnItsPage()
    {
        var made = await Rendered.Of(new HtmlFormat(new HtmlOptions(), FakeServices.Make()), Items);
        var pages = made.Bytes.Keys.Where(p => p.StartsWith("films/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.That(pages, Is.EqualTo(new[] { "films/charade-1963.html", "films/elsewhere-s03e01-lost.html", "films/harbour-2011.html" }));
        var page = made.Text("films/harbour-2011.html");
        var order = new[] { "<h2>Season 1</h2> <small>3 episodes", "<b>Episode 1</b>", "<b>The Bell</b><small>9 Mar 2011", "<span>10–11</span>", "<h2>Specials</h2>", "<b>Making &lt;of&gt;</b>" }.Select(t => page.IndexOf(t, StringComparison.Ordinal));
        Assert.That(order, Is.Ordered.And.All.GreaterThan(0));
        Assert.That(page, Does.Contain("<li>2 seasons</li><li>4 episodes</li>"));
        Assert.That(made.Text("index.html"), Does.Contain("1 film, 1 series with 4 episodes, 1 other title").And.Contain("3 titles"));
        Assert.That(made.Text("assets/data.js"), Does.Not.Contain("The Bell"));
    }

    private static MediaItem Part(string kind, string title, Placement place) => new()
    {
        Kind = kind,
        Title = title,
        Ids = [new ExternalId("test", $"{kind}-{place.Season}-{place.Number}")],
        Placement = place with { ParentIds = ["imdb:tt7"], ParentTitle = "Harbour" },
    };
}
