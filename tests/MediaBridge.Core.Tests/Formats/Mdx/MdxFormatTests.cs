using System.Text.Json;
using System.Text.RegularExpressions;
using MediaBridge.Core.Formats.Common;
using MediaBridge.Core.Formats.Mdx;
using MediaBridge.Core.Tests.Formats.Kit;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Formats.Mdx;

[TestFixture("astro")]
[TestFixture("hugo")]
[TestFixture("plain")]
internal sealed class MdxFormatTests(string flavour) : FormatContract
{
    private readonly MdxOptions _options = new() { Flavour = Enum.Parse<MdxFlavour>(flavour, ignoreCase: true) };

    private string Ending => flavour == "astro" ? "mdx" : "md";

    [Test]
    public async Task LooksAsApproved()
    {
        var made = await Rendered.Of(Make(), Films.All);
        Approved.Check("MdxFormat", $"{flavour}.txt", string.Concat(made.Files.Where(f => f.MediaType.StartsWith("text/", StringComparison.Ordinal)).Select(f => $"=== {f.Path}\n{made.Text(f.Path)}")));
    }

    [Test]
    public async Task EveryItemHasAPageWhoseFrontMatterHoldsItsTitle()
    {
        var items = Films.All.Concat(Hostile.Items).Concat(Hostile.Twins).ToList();
        var made = await Rendered.Of(Make(), items);
        var pages = made.Files.Where(f => f.Path.EndsWith($".{Ending}", StringComparison.Ordinal)).ToList();
        Assert.That(pages, Has.Count.EqualTo(items.Count));
        foreach (var (page, item) in pages.Zip(items))
        {
            var (front, _) = Split(made.Text(page.Path));
            var title = YamlAsJson.Read(front).GetProperty("title").GetString();
            Assert.That(title, item.Title.Length > 0 ? Is.EqualTo(item.Title.Replace('\uD800', '\uFFFD')) : Is.Not.Empty);
            Assert.That(front, Does.Not.Match("(?m)(: |- )(null|~)$"), "unknown facts are left out");
        }
    }

    [Test]
    public async Task BodiesHoldNoExpressionTagOrModule()
    {
        var made = await Rendered.Of(Make(), Hostile.Items);
        foreach (var page in made.Files.Where(f => f.Path.EndsWith($".{Ending}", StringComparison.Ordinal)))
        {
            var (_, body) = Split(made.Text(page.Path));
            Assert.That(body, Does.Not.Match("[{}<>]"), page.Path);
            Assert.That(Regex.IsMatch(body, "^(import|export|---|===|    |~~~|```)", RegexOptions.Multiline), Is.False, page.Path + body);
        }
    }

    [Test]
    public async Task CoversAreCopiedWithAKeyAndNamedAfterThePage()
    {
        var made = await Rendered.Of(Make(), Films.Lighthouse);
        var cover = made.Files.Single(f => f.MediaType == "image/jpeg");
        Assert.That(cover.Path, Is.EqualTo("covers/the-lighthouse-keeper-s-daughter-1962.jpg"));
        Assert.That(cover.ContentKey, Does.Contain("p1-100"));
        Assert.That(made.Text(cover.Path), Is.EqualTo("Lighthouse (1962)/poster.jpg"));
        Assert.That(made.Text($"the-lighthouse-keeper-s-daughter-1962.{Ending}"), Does.Contain("coverImage: \"./covers/the-lighthouse-keeper-s-daughter-1962.jpg\""));
    }

    [TestCase(false, "https://images.example/lighthouse.jpg")]
    [TestCase(true, null)]
    public async Task CoversAreLinkedOrLeftOut(bool none, string? address)
    {
        var made = await Rendered.Of(new MdxFormat(_options with { Posters = none ? PosterMode.None : PosterMode.Link }, FakeServices.Make()), Films.Lighthouse);
        Assert.That(made.Files, Has.Count.EqualTo(1));
        Assert.That(made.Single.Contains("coverImage: https://images.example/lighthouse.jpg", StringComparison.Ordinal), Is.EqualTo(address is not null));
    }

    [Test]
    public async Task ATemplateMakesThePage()
    {
        const string Template = "---\n{{frontMatter}}---\n# {{mdEscape title}}\n{{#each cast}}- {{name}}{{#if character}} as {{character}}{{/if}}\n{{/each}}{{#if tagline}}> {{tagline}}{{/if}}{{date releaseDate 'yyyy'}}";
        var made = await Rendered.Of(new MdxFormat(_options with { Template = Template, Posters = PosterMode.None }, FakeServices.Make()), Films.All);
        Assert.That(made.Text($"the-lighthouse-keeper-s-daughter-1962.{Ending}"), Does.EndWith("# The Lighthouse Keeper's Daughter\n- Elena Roca as Inés\n- Henri Mallet as Captain \"Noir\"\n> Some lights are better left unlit1962\n"));
        Assert.That(made.Text($"untitled-reel.{Ending}"), Does.EndWith("# Untitled Reel\n"));
    }

    [Test]
    public void AWrongTemplateIsToldWithItsLine()
    {
        var error = Assert.Throws<PluginException>(() => _ = new MdxFormat(_options with { Template = "a\n{{titel}}", Posters = PosterMode.None }, FakeServices.Make()))!;
        Assert.That(error.Message, Is.EqualTo("template:2: 'titel' is not known here. Did you mean 'title'?"));
    }

    [Test]
    public void ATemplateFileThatIsNotThereIsToldByName()
    {
        var error = Assert.Throws<PluginException>(() => _ = new MdxFormat(_options with { Template = "no-such-page.hbs" }, FakeServices.Make()))!;
        Assert.That(error.Error.Kind, Is.EqualTo(ErrorKind.Configuration));
        Assert.That(error.Message, Does.Contain("no-such-page.hbs"));
    }

    [Test]
    public void FactsHaveOnlyNamesThatTemplatesKnow()
    {
        var names = Films.All.Concat(Hostile.Items).SelectMany(i => FlatItem.Of(i, "s", "c", n => n)).Select(f => f.Key).Distinct();
        Assert.That(names, Is.SubsetOf(FlatItem.Names));
    }

    protected override IOutputFormat Make() => new MdxFormat(_options, FakeServices.Make());

    private static (string Front, string Body) Split(string page)
    {
        var match = Regex.Match(page, "^---\n(.*?\n)---\n(.*)$", RegexOptions.Singleline);
        Assert.That(match.Success, page);
        return (match.Groups[1].Value, match.Groups[2].Value);
    }
}
