using System.Text.Json;
using MediaBridge.Core.Formats.Stats;
using MediaBridge.Core.Tests.Formats.Kit;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Formats.Stats;

/// <summary>Statistics as a page that is one file, and as numbers for programs.</summary>
internal sealed class StatsFormatTests
{
    [Test]
    public async Task LooksAsApproved()
    {
        var made = await Rendered.Of(new StatsFormat(new StatsOptions()), Films.All);
        Assert.That(made.Bytes.Keys, Is.EquivalentTo((string[])["stats.html", "stats.json"]));
        Approved.Check("StatsFormat", "stats.json", made.Text("stats.json"));
        Approved.Check("StatsFormat", "stats.html", made.Text("stats.html"));
        Assert.That(made.Rejected, Is.Empty);
    }

    [Test]
    public async Task NothingFromOutsideIsMarkupAndNothingIsFetched()
    {
        var made = await Rendered.Of(new StatsFormat(new StatsOptions { MinDirector = 1 }), Hostile.Items);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(made.Text("stats.html"));
        Assert.That(page.QuerySelectorAll("script, img, iframe, link, [src], [onerror]"), Is.Empty);
        Assert.That(page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")), Is.All.StartsWith("http").Or.All.StartsWith("#"));
        Assert.That(page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), Does.Contain("default-src 'none'").And.Contain("script-src 'none'"));
    }

    [Test]
    public async Task NothingToCountIsSaid()
    {
        var made = await Rendered.Of(new StatsFormat(new StatsOptions()));
        Assert.That(made.Text("stats.html"), Does.Contain("Nothing to count yet"));
        using var numbers = JsonDocument.Parse(made.Text("stats.json"));
        Assert.That(numbers.RootElement.GetProperty("items").GetInt32(), Is.Zero);
    }

    [TestCase("", "stats.json", "stats.json")]
    [TestCase("page.html", "", "page.html")]
    public async Task EitherFileMayBeLeftOut(string page, string data, string only)
        => Assert.That((await Rendered.Of(new StatsFormat(new StatsOptions { File = page, Data = data }), Films.All)).Bytes.Keys, Is.EqualTo((string[])[only]));

    [TestCase("", "", "#2c7285", "neither")]
    [TestCase("../up.html", "", "#2c7285", "file")]
    [TestCase("page.html", "", "red;}", "#rrggbb")]
    public void OptionsThatCannotBeMeantAreRefused(string page, string data, string accent, string says)
    {
        var error = Assert.Throws<PluginException>(() => _ = new StatsFormat(new StatsOptions { File = page, Data = data, Accent = accent }))!;
        Assert.That($"{error.Message} {error.Error.Hint}", Does.Contain(says));
    }
}
