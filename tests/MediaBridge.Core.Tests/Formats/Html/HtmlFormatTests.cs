using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using MediaBridge.Core.Formats.Common;
using MediaBridge.Core.Formats.Html;
using MediaBridge.Core.Tests.Formats.Kit;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Formats.Html;

internal sealed class HtmlFormatTests : FormatContract
{
    private static readonly IReadOnlyList<MediaItem> Everything = [.. Films.All, .. Hostile.Items, .. Hostile.Twins];

    [Test]
    public async Task LooksAsApproved()
    {
        var made = await Rendered.Of(Make(), Films.All);
        using var all = Assert.EnterMultipleScope();
        foreach (var path in new[] { "index.html", "films/the-lighthouse-keeper-s-daughter-1962.html", "films/harbour-street-s01e02-the-second-bell.html", "people/carmen-vidal.html", "stats.html", "assets/data.js" })
        {
            Approved.Check("HtmlFormat", path, made.Text(path));
        }
    }

    [Test]
    public async Task EveryPageIsWellFormed()
    {
        var made = await Rendered.Of(Make(), Everything);
        foreach (var (path, _) in Pages(made))
        {
            Assert.That(() => Parse(made, path), Throws.Nothing, path);
        }
    }

    [Test]
    public async Task EveryLinkLeadsToAFileThatWasMade()
    {
        var made = await Rendered.Of(Make(), Everything);
        foreach (var (path, _) in Pages(made))
        {
            var document = Parse(made, path);
            var ids = document.Descendants().Select(e => (string?)e.Attribute("id")).OfType<string>().ToHashSet();
            foreach (var address in document.Descendants().SelectMany(e => e.Attributes()).Where(a => a.Name.LocalName is "href" or "src").Select(a => a.Value))
            {
                if (address.StartsWith("https://", StringComparison.Ordinal))
                {
                    continue;
                }

                if (address.StartsWith('#'))
                {
                    Assert.That(ids, Does.Contain(address[1..]), $"{path}: {address}");
                    continue;
                }

                var target = new Uri(new Uri("file:///site/" + path), address).LocalPath["/site/".Length..];
                Assert.That(made.Bytes.Keys, Does.Contain(target), $"{path}: {address}");
            }
        }
    }

    [Test]
    public async Task IdsAreUniqueInAPage()
    {
        var made = await Rendered.Of(Make(), Everything);
        foreach (var (path, _) in Pages(made))
        {
            Assert.That(Parse(made, path).Descendants().Select(e => (string?)e.Attribute("id")).OfType<string>(), Is.Unique, path);
        }
    }

    [Test]
    public async Task NoTextBecomesMarkupOrScript()
    {
        var made = await Rendered.Of(Make(), Everything);
        foreach (var (path, _) in Pages(made))
        {
            var document = Parse(made, path);
            Assert.That(document.Descendants().Where(e => e.Name.LocalName is "script").Select(e => e.Value), Is.All.Empty, "no inline scripts");
            Assert.That(document.Descendants().SelectMany(e => e.Attributes()).Select(a => a.Name.LocalName), Has.None.StartsWith("on").And.None.EqualTo("style"));
            Assert.That(document.Descendants().Select(e => e.Name.LocalName), Has.None.EqualTo("style"));
            Assert.That(document.Descendants().SelectMany(e => e.Attributes()).Where(a => a.Name.LocalName is "href").Select(a => a.Value), Has.None.StartsWith("javascript:"));
        }

        Assert.That(made.Text("assets/data.js"), Does.Not.Contain("<").And.Not.Contain("\u2028"));
    }

    [Test]
    public async Task EveryPageForbidsWhatItDoesNotNeed()
    {
        var made = await Rendered.Of(Make(), Films.All);
        foreach (var (path, _) in Pages(made))
        {
            var policy = Parse(made, path).Descendants("meta").Single(m => (string?)m.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!.Value;
            Assert.That(policy, Does.Contain("default-src 'none'").And.Not.Contains("unsafe"));
        }
    }

    [Test]
    public async Task EveryItemHasItsPageAndItsPlaceInTheIndex()
    {
        var made = await Rendered.Of(Make(), Everything);
        using var data = JsonDocument.Parse(Regex.Match(made.Text("assets/data.js"), "^window.SITE=(.*);\n$", RegexOptions.Singleline).Groups[1].Value);
        var films = data.RootElement.GetProperty("films").EnumerateArray().ToList();
        Assert.That(films, Has.Count.EqualTo(Everything.Count));
        Assert.That(films.Select(f => made.Bytes.ContainsKey($"films/{f[0].GetString()}.html")), Is.All.True);
        Assert.That(films.Select(f => f[0].GetString()), Is.Unique);
        Assert.That(films.Select(f => f[13].GetInt32()), Is.EqualTo(Enumerable.Range(0, films.Count)));
    }

    [Test]
    public async Task ItemsAreReadTwiceAndNoMore()
    {
        var reads = 0;
        var request = new RenderRequest { Items = Counted(), Count = Films.All.Count };
        await foreach (var file in Make().RenderAsync(request, CancellationToken.None))
        {
            await file.WriteAsync(Stream.Null, CancellationToken.None);
        }

        Assert.That(reads, Is.EqualTo(2));

        async IAsyncEnumerable<MediaItem> Counted()
        {
            reads++;
            foreach (var item in Films.All)
            {
                await Task.CompletedTask;
                yield return item;
            }
        }
    }

    [Test]
    public async Task PostersAreCopiedWithAKeyLinkedOrDrawn()
    {
        var copied = await Rendered.Of(Make(), Films.Lighthouse);
        Assert.That(copied.Files.Single(f => f.MediaType == "image/jpeg").ContentKey, Does.Contain("p1-100"));
        var linked = await Rendered.Of(new HtmlFormat(new HtmlOptions { Posters = PosterMode.Link }, FakeServices.Make()), Films.Lighthouse);
        Assert.That(linked.Text("index.html"), Does.Contain("src=\"https://images.example/lighthouse.jpg\""));
        Assert.That(linked.Text("assets/data.js"), Does.Contain("https://images.example/lighthouse.jpg"));
        var drawn = await Rendered.Of(new HtmlFormat(new HtmlOptions { Posters = PosterMode.None }, FakeServices.Make()), Films.Lighthouse);
        Assert.That(drawn.Text("index.html"), Does.Not.Contain("<img").And.Contains("class=\"blank "));
        Assert.That(drawn.Files.Select(f => f.MediaType), Has.None.StartsWith("image/"));
    }

    [Test]
    public async Task APosterThatIsGoneBeforeTheSiteIsMadeGivesWayToTheWebOrATitleCard()
    {
        var gone = Films.Bare with { Artwork = [new Artwork { Role = Artwork.Poster, Path = "gone.jpg" }] };
        Assert.That((await Rendered.Of(Make(), gone)).Text("index.html"), Does.Not.Contain("<img"));
    }

    [Test]
    public async Task TextsComeInTheChosenLanguage()
    {
        var made = await Rendered.Of(new HtmlFormat(new HtmlOptions { Language = "es-ES" }, FakeServices.Make()), Films.Lighthouse);
        var page = made.Text("films/the-lighthouse-keeper-s-daughter-1962.html");
        Assert.That(page, Does.Contain("<h1>La hija del farero</h1>").And.Contains("Inés mantiene encendida").And.Contains("lang=\"es-ES\""));
    }

    [Test]
    public async Task TheAccentIsAColourAndNothingElse()
    {
        var made = await Rendered.Of(new HtmlFormat(new HtmlOptions { Accent = "#2C7285" }, FakeServices.Make()), Films.Bare);
        Assert.That(made.Text("assets/site.css"), Does.Contain("--accent: #2C7285;"));
        Assert.Throws<PluginException>(() => _ = new HtmlFormat(new HtmlOptions { Accent = "red;}body{display:none" }, FakeServices.Make()));
    }

    [Test]
    public async Task ScriptsAreStrictSmallAndNeverMakeMarkupOfData()
    {
        var made = await Rendered.Of(Make(), Films.Bare);
        foreach (var script in new[] { "assets/site.js", "assets/theme.js" })
        {
            Assert.That(made.Text(script), Does.StartWith("\"use strict\";").And.Not.Contains("innerHTML").And.Not.Contains("eval("));
        }

        Assert.That(made.Bytes["assets/site.js"], Has.Length.LessThan(25_000));
    }

    [Test]
    public async Task AnEmptySiteSaysSo() => Assert.That((await Rendered.Of(Make(), [])).Text("index.html"), Does.Contain("Nothing here yet"));

    [Test]
    public async Task AGenreOfThousandsIsOnePageWithEveryFilm()
    {
        var items = Enumerable.Range(0, 450).Select(i => Films.Tide with { Title = $"Film {i}", Ids = [new ExternalId("test", $"{i}")] }).ToList();
        var made = await Rendered.Of(Make(), items);
        var links = Parse(made, "genres/drama.html").Descendants("main").Descendants("a").Select(a => a.Attribute("href")!.Value).Distinct();
        Assert.That(links.Count(), Is.EqualTo(450));
    }

    protected override IOutputFormat Make() => new HtmlFormat(new HtmlOptions(), FakeServices.Make());

    private static IEnumerable<KeyValuePair<string, byte[]>> Pages(Rendered made) => made.Bytes.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal));

    private static XDocument Parse(Rendered made, string path)
    {
        var text = made.Text(path);
        Assert.That(text, Does.StartWith("<!DOCTYPE html>\n"));
        using var reader = XmlReader.Create(new StringReader(text["<!DOCTYPE html>\n".Length..]), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader);
    }
}
