using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Tests.Support;

namespace MediaBridge.Core.Tests.Pipelines;

/// <summary>What only components understand of their options is told by a check, with its place, before anything is read.</summary>
public sealed class OptionTrialTests
{
    private readonly TempFolder _folder = new();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task Templates_are_checked_with_their_own_lines()
    {
        await using var bridge = await OpenAsync();
        File.WriteAllText(_folder["page.hbs"], "# {{title}}\n{{#if cast}}\n{{nosuch}}\n{{/if}}\n");
        var pipeline = bridge.Parse($$$"""
            version: 1
            name: pages
            from: [ { source: items, with: { file: {{{_folder["none.jsonl"]}}} } } ]
            steps:
              - set: { title: "{{title" }
              - where: year:1990..1999
            to:
              - sink: files
                with: { folder: {{{_folder["out"]}}}, format: csv }
              - sink: files
                with: { folder: {{{_folder["out"]}}}, format: template, options: { template: {{{_folder["page.hbs"]}}} } }
              - sink: files
                with: { folder: {{{_folder["out"]}}}, format: mdx, options: { template: "{{titel}}" } }
              - sink: files
                with: { folder: {{{_folder["out"]}}}, format: json, path: "{{#if year}}x" }
            """);
        Assert.That(pipeline.Problems, Is.Empty);
        var found = (await bridge.CheckAsync(pipeline)).Problems;
        Assert.That(found.Select(p => (p.Code, p.Path, p.Line)), Is.EqualTo(new[] { ("MB2047", "steps[0]", 5), ("MB2047", "to[1]", 10), ("MB2047", "to[2]", 12), ("MB2047", "to[3]", 14) }), string.Join("\n", found));
        Assert.That(found[1].Message, Is.EqualTo("page.hbs:3: 'nosuch' is not known here."));
        Assert.That(found[2].Message, Does.Contain("template:1").And.Contain("Did you mean 'title'?"));
        Assert.That(Directory.Exists(_folder["out"]), Is.False);
    }

    [Test]
    public async Task What_is_right_stays_as_it_was_and_a_query_may_be_composed()
    {
        await using var bridge = await OpenAsync();
        var pipeline = bridge.Compose(Pipeline.From("items", new { file = _folder["none.jsonl"] }).Where("year:1990.. title:\"two words\"").To("files", new { folder = _folder["out"], format = "jsonl" }));
        Assert.That(pipeline.Problems, Is.Empty);
        Assert.That(await bridge.CheckAsync(pipeline), Is.SameAs(pipeline));
        Assert.That(pipeline.Definition!.Steps[0].Options["query"]!.ToString(), Is.EqualTo("year:1990.. title:\"two words\""));
    }

    private Task<Bridge> OpenAsync() => Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder["data"] });
}
