using System.Xml.Linq;
using MediaBridge.Core.Formats.Common;
using MediaBridge.Core.Formats.Common.Templates;
using MediaBridge.Core.Formats.Template;
using MediaBridge.Core.Tests.Formats.Kit;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Formats.Template;

/// <summary>What people make of items with templates of their own.</summary>
internal sealed class OwnTemplatesTests
{
    [TestCase("list.hbs", "films.md")]
    [TestCase("fragment.hbs", "{{slug}}.html")]
    [TestCase("note.hbs", "{{slug}}.md")]
    public async Task TheSamplesLookAsApproved(string sample, string file)
    {
        var isList = sample is "list.hbs";
        var options = new TemplateOptions { Template = Path.Combine(Samples(), sample), File = file, Per = isList ? TemplateUnit.All : TemplateUnit.Item, Sort = isList ? "title" : null, Escape = isList ? TemplateEscape.Markdown : null };
        var made = await Rendered.Of(new TemplateFormat(options, FakeServices.Make()), Films.All);
        Approved.Check("TemplateFormat", $"{sample}.txt", string.Concat(made.Files.Select(f => $"=== {f.Path} {f.MediaType}\n{made.Text(f.Path)}")));
    }

    [Test]
    public async Task MarkupOfHtmlAndXmlIsEscaped()
    {
        foreach (var file in new[] { "items.html", "items.xml" })
        {
            var made = await Make(new TemplateOptions { Template = "<films>{{#each items}}<film a=\"{{title}}\">{{description}}</film>{{/each}}</films>", Per = TemplateUnit.All, File = file }, Hostile.Items);
            if (file.EndsWith("xml", StringComparison.Ordinal))
            {
                Assert.That(XDocument.Parse(made.Single).Root!.Elements().Count(), Is.EqualTo(Hostile.Items.Count));
            }

            Assert.That(made.Single, Does.Not.Contain("<script"));
        }
    }

    [Test]
    public async Task MarkdownIsEscapedOnlyWhenAskedFor()
    {
        var item = new MediaItem { Title = "*batteries [not] included", Ids = ["test:1"] };
        Assert.That((await Make(new TemplateOptions { Template = "{{title}}", Escape = TemplateEscape.Markdown }, item)).Single, Is.EqualTo("\\*batteries \\[not\\] included\n"));
        Assert.That((await Make(new TemplateOptions { Template = "{{title}}" }, item)).Single, Is.EqualTo("*batteries [not] included\n"));
    }

    [Test]
    public async Task GroupsAndCollectionsHaveFilesOfTheirOwnInOrder()
    {
        const string Lines = "{{name}} ({{count}}):{{#each items}} {{title}}{{/each}}{{#if @root.slug}}{{/if}}";
        var decades = await Make(new TemplateOptions { Template = Lines, Per = TemplateUnit.Group, GroupBy = "decade", Sort = "-releaseYear" }, [.. Sets.All]);
        Assert.That(decades.Bytes.Keys.Select(decades.Text), Is.EqualTo(new[] { "1960s (2): Harbour Lights Harbour\n", "1970s (1): Harbour Nights\n", "1980s (1): Ferry\n" }));
        var collections = await Make(new TemplateOptions { Template = Lines + "{{#each missing}} -{{title}}{{/each}}", Per = TemplateUnit.Collection, File = "sets/{{slug}}.txt" }, [.. Sets.All]);
        Assert.That(collections.Text("sets/harbour-collection.txt"), Is.EqualTo("Harbour Collection (3): Harbour Harbour Lights Harbour Nights -Harbour at Dawn\n"));
    }

    [TestCase("a\n{{titel}}", "template:2: 'titel' is not known here. Did you mean 'title'?")]
    [TestCase("{{#if frontMater}}{{/if}}", "template:1: 'frontMater' is not known here. Did you mean 'frontMatter'?")]
    [TestCase("\n\n{{#each cast}}{{#if nope}}{{/if}}{{/each}}", "template:3: 'nope' is not known here.")]
    [TestCase("{{#each cast}}{{title}}{{/each}}", "template:1: 'title' is not known here.")]
    [TestCase("{{collection.nme}}", "template:1: 'collection.nme' is not known here.")]
    [TestCase("{{#with collection}}{{else}}\n{{nam}}{{/with}}", "template:2: 'nam' is not known here.")]
    [TestCase("{{#if (eq kinds \"movie\")}}{{/if}}", "template:1: 'kinds' is not known here. Did you mean 'kind'?")]
    public async Task AnUnknownNameIsFoundBeforeAnyItemIsRead(string template, string message)
    {
        var error = (await Assert.ThrowsAsync<PluginException>(() => Make(new TemplateOptions { Template = template }, [])))!;
        Assert.That((error.Error.Kind, error.Message[..message.Length]), Is.EqualTo((ErrorKind.Configuration, message)));
    }

    [TestCase("{{#each cast}}{{../title}} {{@index}} {{name}}{{@root.slug}}{{/each}}{{#each genres as |g i|}}{{g}}{{i}}{{/each}}")]
    [TestCase("{{translations.es.title}}{{#each translations}}{{title}}{{/each}}{{#with collection}}{{name}}{{else}}{{title}}{{/with}}")]
    [TestCase("{{#each (limit cast 2)}}{{name}}{{/each}}{{#each files}}{{join audio}}{{/each}}{{#each ratings}}{{votes}}{{site}}{{/each}}{{cast.[0].name}}")]
    [TestCase("{{#if title}}{{else if kind}}{{#each genres}}{{this}}{{else}}{{title}}{{/each}}{{/if}}{{#each cast as |p|}}{{p.name}}{{#if p.character}}{{../title}}{{/if}}{{/each}}")]
    public async Task WhatIsKnownIsFoundWhereverItStands(string template)
        => Assert.That((await Make(new TemplateOptions { Template = template }, [.. Films.All])).Files, Has.Count.EqualTo(Films.All.Count));

    [Test]
    public async Task TwoItemsNeverShareAFile()
    {
        var made = await Make(new TemplateOptions { Template = "{{title}}", File = "{{kind}}.txt" }, Films.Lighthouse, Films.Tide);
        Assert.That((made.Files.Count, made.Rejected.Count), Is.EqualTo((1, 1)));
        var outside = await Make(new TemplateOptions { Template = "{{title}}", File = "../{{slug}}.txt" }, Films.Tide);
        Assert.That((outside.Files.Count, outside.Rejected.Single().Reason.Contains("..", StringComparison.Ordinal)), Is.EqualTo((0, true)));
    }

    [TestCase("genre", null, "groupBy", "genres")]
    [TestCase("genres", "-yaer", "sort", "yaer")]
    public void OptionsThatNameNothingAreRefused(string group, string? sort, string option, string hint)
    {
        var error = Assert.Throws<PluginException>(() => _ = new TemplateFormat(new TemplateOptions { Template = "{{title}}", Per = TemplateUnit.Group, GroupBy = group, Sort = sort }, FakeServices.Make()))!;
        Assert.That(error.Message, Does.Contain(option).And.Contain(hint));
    }

    [Test]
    public void EveryFactHasNamesThatTheExampleKnows()
    {
        foreach (var item in Films.All.Concat(Hostile.Items).Concat(Sets.All))
        {
            var facts = FlatItem.Of(item, "s", "c", n => n);
            Assert.That(facts.Select(f => f.Key), Is.SubsetOf(FlatItem.Names));
            foreach (var (name, parts) in FlatNames.All.Where(n => n.Parts is not null && !n.IsOpen).Select(n => (n.Name, n.Parts!)))
            {
                var objects = facts[name] is System.Text.Json.Nodes.JsonArray list ? list : facts[name] is { } one ? new System.Text.Json.Nodes.JsonArray(one.DeepClone()) : [];
                Assert.That(objects.SelectMany(o => o!.AsObject()).Select(m => m.Key).Distinct(), Is.SubsetOf(parts), name);
            }
        }

        Assert.That(TemplateModel.Sample().Select(m => m.Key), Is.EqualTo(FlatItem.Names));
    }

    private static Task<Rendered> Make(TemplateOptions options, params IReadOnlyList<MediaItem> items) => Rendered.Of(new TemplateFormat(options, FakeServices.Make()), items);

    private static string Samples()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "MediaBridge.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Path.Combine(folder, "host", "MediaBridge.Cli", "Samples");
    }
}
