using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MediaBridge.Core.Pipelines.Yaml;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Schema;

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
        var schema = JSchema.Parse(File.ReadAllText(_cli.File("schemas/pipeline.schema.json")), new JSchemaReaderSettings { ValidateVersion = true });
        _ = JSchema.Parse(File.ReadAllText(_cli.File("schemas/connections.schema.json")), new JSchemaReaderSettings { ValidateVersion = true });
        foreach (var file in Directory.GetFiles(_cli.File("schemas/components")))
        {
            Assert.That(() => JSchema.Parse(File.ReadAllText(file), new JSchemaReaderSettings { ValidateVersion = true }), Throws.Nothing, file);
        }

        var pipelines = Directory.GetFiles(Path.Combine(CliSandbox.Root, "host/MediaBridge.Cli/Samples"), "*.yaml").Select(File.ReadAllText)
            .Concat(new[] { "README.md", "PLUGIN-GUIDE.md" }.SelectMany(f => Blocks(File.ReadAllText(Path.Combine(CliSandbox.Root, f))))).ToList();
        Assert.That(pipelines, Has.Count.GreaterThanOrEqualTo(2));
        foreach (var text in pipelines)
        {
            Assert.That(Faults(schema, text), Is.Empty, text);
        }

        var sample = pipelines.Single(p => p.Contains("\nname: films\n", StringComparison.Ordinal));
        foreach (var (right, wrong) in new[] { ("files.videos", "files.vidoes"), ("nfo.read", "nfo.raed"), ("format: html", "format: htm"), ("format: mdx", "formt: mdx"), ("file: films.csv", "fil: films.csv"), ("version: 1", "version: 2"), ("sink: files", "sync: files"), ("name: films }", "nmae: films }") })
        {
            Assert.That(Faults(schema, sample.Replace(right, wrong, StringComparison.Ordinal)), Is.Not.Empty, wrong);
        }
    }

    [Test]
    public async Task One_schema_is_printed_and_an_unknown_one_has_a_hint()
    {
        Assert.That((await _cli.RunAsync("config", "schema")).Json().GetProperty("title").GetString(), Is.EqualTo("MediaBridge pipeline"));
        Assert.That((await _cli.RunAsync("config", "schema", "connections")).Json().GetProperty("title").GetString(), Is.EqualTo("MediaBridge connections"));
        Assert.That((await _cli.RunAsync("config", "schema", "source.files.videos")).Json().GetProperty("properties").TryGetProperty("folder", out _));
        var wrong = await _cli.RunAsync("config", "schema", "source.files.vidoes");
        Assert.That((wrong.ExitCode, wrong.Errors.Contains("source.files.videos", StringComparison.Ordinal)), Is.EqualTo((2, true)));
    }

    private static IEnumerable<string> Blocks(string markdown)
        => Regex.Matches(markdown, "```yaml\n(.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Select(m => m.Groups[1].Value).Where(t => t.Contains("\nfrom:", StringComparison.Ordinal));

    private static IList<string> Faults(JSchema schema, string yaml)
    {
        var token = JToken.Parse(Json(YamlReader.Read(yaml, null).Root!)?.ToJsonString() ?? "null");
        return token.IsValid(schema, out IList<string> faults) ? [] : faults;
    }

    private static JsonNode? Json(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Value, Json(e.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Json)]),
        ScalarNode scalar => Core.Pipelines.ScalarReader.Any(scalar),
        _ => null,
    };
}
