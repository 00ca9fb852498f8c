using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MediaBridge.Core.Pipelines.Yaml;
using MediaBridge.Tests.Services;

namespace MediaBridge.Host.Tests.Cli;

/// <summary>The schemas of this installation, held against the files that we show people.</summary>
internal sealed class SchemaTests
{
    private readonly CliSandbox _cli = new();

    [TearDown]
    public void End() => _cli.Dispose();

    [Test]
    public async Task Samples_and_pipelines_of_the_documents_are_good_to_an_editor_and_mistakes_are_not()
    {
        var write = await _cli.RunAsync("config", "schema", "--out", "schemas");
        Assert.That(write.ExitCode, Is.Zero, write.ToString());
        Assert.That(write.Output, Does.Contain("# yaml-language-server: $schema=schemas/pipeline.schema.json").And.Contain("$schema=schemas/connections.schema.json"));
        if (await SchemaValidator.MissingAsync() is { } missing)
        {
            Assert.Ignore(missing);
        }

        var schema = Read("schemas/pipeline.schema.json");
        var all = Directory.GetFiles(_cli.File("schemas"), "*.json", SearchOption.AllDirectories);
        Assert.That(all, Has.Length.GreaterThan(5));
        _ = await SchemaValidator.FaultsAsync([.. all.Select(f => (Read(f), (JsonNode?)null))]); // each is a schema

        var pipelines = Directory.GetFiles(Path.Combine(CliSandbox.Root, "host/MediaBridge.Cli/Samples"), "*.yaml").Select(File.ReadAllText)
            .Concat(new[] { "README.md", "PLUGIN-GUIDE.md" }.SelectMany(f => Blocks(File.ReadAllText(Path.Combine(CliSandbox.Root, f))))).ToList();
        Assert.That(pipelines, Has.Count.GreaterThanOrEqualTo(2));
        var sample = pipelines.Single(p => p.Contains("\nname: films\n", StringComparison.Ordinal));
        var mistakes = new[] { ("files.videos", "files.vidoes"), ("nfo.read", "nfo.raed"), ("format: html", "format: htm"), ("format: mdx", "formt: mdx"), ("file: films.csv", "fil: films.csv"), ("version: 1", "version: 2"), ("sink: files", "sync: files"), ("name: films }", "nmae: films }") }
            .Select(m => sample.Replace(m.Item1, m.Item2, StringComparison.Ordinal)).ToList();
        var faults = await SchemaValidator.FaultsAsync([.. pipelines.Concat(mistakes).Select(p => (schema, Json(YamlReader.Read(p, null).Root!)))]);
        foreach (var (text, fault) in pipelines.Zip(faults))
        {
            Assert.That(fault, Is.Null, text);
        }

        foreach (var (text, fault) in mistakes.Zip(faults.Skip(pipelines.Count)))
        {
            Assert.That(fault, Is.Not.Null, text);
        }
    }

    [Test]
    public async Task One_schema_is_printed_and_an_unknown_one_has_a_hint()
    {
        Assert.That((await _cli.RunAsync("config", "schema")).Json().GetProperty("title").GetString(), Is.EqualTo("MediaBridge pipeline"));
        Assert.That((await _cli.RunAsync("config", "schema", "connections")).Json().GetProperty("title").GetString(), Is.EqualTo("MediaBridge connections"));
        Assert.That((await _cli.RunAsync("config", "schema", "settings")).Json().GetProperty("title").GetString(), Is.EqualTo("MediaBridge settings"));
        Assert.That((await _cli.RunAsync("config", "schema", "source.files.videos")).Json().GetProperty("properties").TryGetProperty("folder", out _));
        var wrong = await _cli.RunAsync("config", "schema", "source.files.vidoes");
        Assert.That((wrong.ExitCode, wrong.Errors.Contains("source.files.videos", StringComparison.Ordinal)), Is.EqualTo((2, true)));
    }

    private static IEnumerable<string> Blocks(string markdown)
        => Regex.Matches(markdown, "```yaml\n(.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Select(m => m.Groups[1].Value).Where(t => t.Contains("\nfrom:", StringComparison.Ordinal));

    private JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(_cli.File(file)))!;

    private static JsonNode? Json(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Value, Json(e.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Json)]),
        ScalarNode scalar => Core.Pipelines.ScalarReader.Any(scalar),
        _ => null,
    };
}
