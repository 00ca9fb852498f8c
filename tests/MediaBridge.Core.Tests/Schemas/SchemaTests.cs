using System.Text.Json.Nodes;
using MediaBridge.Core.Configuration;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Schemas;
using MediaBridge.Core.Tests.Pipelines;

namespace MediaBridge.Core.Tests.Schemas;

/// <summary>An editor says what the check says, as far as a schema can.</summary>
internal sealed class SchemaTests
{
    private static readonly Dictionary<string, ConnectionDefinition> Connections = new(StringComparer.Ordinal) { [Check.Ana.Name] = Check.Ana, [Check.Moon.Name] = Check.Moon };
    private static readonly JsonObject Pipeline = PipelineSchema.Make(new FakeIndex(), Connections);
    private static readonly JsonObject ConnectionsFileSchema = ConnectionSchema.Make(new FakeIndex());

    // In a schema, null is not the text "null" that the check takes it for where a text is wanted.
    private static readonly string[] Disputed = ["deep: { a: null }"];

    [Test]
    public Task Every_pipeline_of_the_checks_own_tests_is_judged_alike()
        => Agree(SchemaCases.Pipelines().Where(t => !Disputed.Any(d => t.Contains(d, StringComparison.Ordinal))), text => Check.Text(text).Problems, Pipeline, atLeast: 85);

    [Test]
    public Task Every_connection_of_the_checks_own_tests_is_judged_alike()
        => Agree(SchemaCases.Connections(), text => ConnectionsFile.Parse(text, null, new FakeIndex(), _ => null).Problems, ConnectionsFileSchema, atLeast: 11);

    [Test]
    public Task Every_settings_file_of_the_settings_own_tests_is_judged_alike()
        => Agree(SchemaCases.Settings(), text => [.. SettingsFile.Parse(text, "mediabridge.yaml") is var file ? file.Problems.Concat(file.Values.Concat(file.Profiles.Values.SelectMany(v => v)).Select(v => v.Read().Problem).OfType<Problem>()) : []], SettingsSchema.Make(), atLeast: 30);

    [TestCase(Whole)]
    [TestCase("version: 1\nfrom: [{ source: \"${env:HOME_DIR}\", with: { any: 1 } }]\nto: [{ sink: told }]", "/home/ana is no source, which only the check can know")]
    [TestCase("# a comment\nversion: 1\nname: a-b.c\nvars: { a: 1, b: yes, c: , d: text }\nfrom:\n- source: star.ratings\nsteps:\nto:\n- { sink: told, with: , limits: { changes: 5 }, after: star.write }\n- { sink: star.write, connection: star-ana, removals: mirror }\n")]
    [TestCase("version: 1\nfrom:\n- { source: star.ratings, shrink: hold }\n- { source: moon.info, shrink: { then: warn, share: 12.5%, items: 3 } }\nto:\n- { sink: told, existing: ask }\n- { sink: files, with: { folder: 'b/${date:yyyy-MM-dd}', format: page, options: { title: t } } }\n")]
    public async Task Good_files_are_good_to_the_editor(string text, string? remark = null)
    {
        Assert.That(await Editor.FaultsAsync([(Pipeline, text)]), Is.All.Null);
        Assert.That(remark is not null || Check.Text(text).Problems.All(p => p.IsWarning));
    }

    [Test]
    public async Task Where_there_are_several_connections_one_must_be_named()
    {
        var two = PipelineSchema.Make(new FakeIndex(), new Dictionary<string, ConnectionDefinition>(Connections, StringComparer.Ordinal) { [Check.Ben.Name] = Check.Ben });
        const string With = "version: 1\nfrom: [{ source: star.ratings, connection: star-ben }]\nto: [{ sink: told }]";
        var faults = await Editor.FaultsAsync(
        [
            (two, With),
            (two, With.Replace(", connection: star-ben", "", StringComparison.Ordinal)),
            (two, With.Replace("star-ben", "moon", StringComparison.Ordinal)),
            (Pipeline, With), // there is no star-ben
        ]);
        Assert.That(faults.Select(f => f is null), Is.EqualTo(new[] { true, false, false, false }));
    }

    [Test]
    public void Completion_finds_descriptions_defaults_and_the_words_of_lists()
    {
        var text = PipelineSchema.Make(new FakeIndex(), Connections);
        var folder = text["definitions"]!["source.disk.films"]!["properties"]!["folder"]!;
        var source = text["properties"]!["from"]!["items"]!["properties"]!["source"]!["anyOf"]![0]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)folder["description"], Is.EqualTo("Where the films are."));
            Assert.That(source["enum"]!.AsArray().Select(n => (string?)n), Does.Contain("disk.films").And.Contain("star.ratings"));
            Assert.That(source["enumDescriptions"]!.AsArray(), Has.Count.EqualTo(source["enum"]!.AsArray().Count));
        }
    }

    private const string Whole = """
        version: 1
        name: everything
        person: ana
        vars:
          depth: 3
        from:
          - source: disk.films
            with: { folder: ./films, depth: "${var:depth}", hidden: yes, kinds: [movie], wait: 1d12h, since: 2024-02-29, page: "http://127.0.0.1:1/x", key: "${secret:star/ana}" }
            where: year:1990..
          - source: star.ratings
            connection: star-ana
            with: { language: no }
        merge: identity
        steps:
          - nfo.read
          - nfo.read: { strict: on }
          - nfo.read:
          - where: rating:7..
          - where: { query: rating:7.. }
          - set: { year: 1999, tags: [a] }
          - use: star.more
            id: more
            connection: star-ana
          - match: { with: book.match, to: imdb, accept: medium, otherwise: pass, options: { limit: 5 } }
          - lookup: { with: moon.info, facets: [ids, artwork], merge: replace }
        to:
          - sink: files
            with: { folder: ./out, format: csv, options: { delimiter: ";" } }
          - id: back
            sink: star.write
            where: ids:imdb
            limits: { changes: 200 }
            removals: mirror
          - sink: told
            after: back
        """;

    private static async Task Agree(IEnumerable<string> texts, Func<string, IReadOnlyList<Problem>> check, JsonObject schema, int atLeast)
    {
        var cases = (from text in texts
                     let problems = check(text)
                     let refused = SchemaCases.Refused(text, problems)
                     where refused is not null
                     select (Text: text, Problems: problems, Refused: refused.Value)).ToList();
        var faults = await Editor.FaultsAsync([.. cases.Select(c => (schema, c.Text))]);
        var wrong = cases.Zip(faults).Where(c => c.Second is not null != c.First.Refused)
            .Select(c => $"{c.First.Text.ReplaceLineEndings("⏎")}\n  check: {string.Join("; ", c.First.Problems)}\n  editor: {c.Second ?? "good"}").ToList();
        Assert.That(wrong, Is.Empty, string.Join("\n\n", wrong));
        Assert.That(cases, Has.Count.GreaterThanOrEqualTo(atLeast));
    }
}
