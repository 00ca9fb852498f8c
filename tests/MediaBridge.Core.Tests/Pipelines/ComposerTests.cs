using System.Text.Json;
using MediaBridge.Core.Pipelines;

namespace MediaBridge.Core.Tests.Pipelines;

internal sealed class ComposerTests
{
    [Test]
    public void A_composed_pipeline_is_the_same_as_one_of_a_file()
    {
        var composed = Pipeline
            .From("disk.films", new { Folder = "f", Depth = 3, Hidden = true, Kinds = new[] { "movie" }, Wait = TimeSpan.FromMinutes(5), Key = "${secret:k}" }, where: "year:1990..")
            .From("star.ratings", person: "cleo")
            .MergeByIdentity().Named("both").For("ana")
            .Then("nfo.read", new { strict = false }).Where("rating:7..")
            .Match("book.match", "imdb", new Dictionary<string, int> { ["limit"] = 2 }, accept: "medium", otherwise: "drop")
            .Lookup("moon.info", ["artwork"], "replace")
            .To("files", new { folder = "o", format = "csv", options = new { delimiter = ";" } }, id: "out", removals: "keep", maxChanges: 9)
            .To("told", after: "out")
            .Check(Check.Context(null, Check.Ana));
        var read = Check.Text("""
            version: 1
            name: both
            person: ana
            merge: identity
            from:
              - { source: disk.films, where: "year:1990..", with: { folder: f, depth: 3, hidden: yes, kinds: [movie], wait: 5m, key: "${secret:k}" } }
              - { source: star.ratings, person: cleo }
            steps:
              - nfo.read: { strict: no }
              - where: "rating:7.."
              - match: { with: book.match, to: imdb, options: { limit: 2 }, accept: medium, otherwise: drop }
              - lookup: { with: moon.info, facets: [artwork], merge: replace }
            to:
              - { id: out, sink: files, with: { folder: o, format: csv, options: { delimiter: ; } }, removals: keep, limits: { changes: 9 } }
              - { sink: told, after: out }
            """);
        Assert.That(JsonSerializer.Serialize(Check.Good(composed)), Is.EqualTo(JsonSerializer.Serialize(Check.Good(read) with { File = null })));
    }

    [Test]
    public void Problems_of_a_composed_pipeline_have_paths()
    {
        var problems = Pipeline.From("disk.film").Then("nfo.read", new { strct = true }).To("files", new { folder = 1 }).Check(Check.Context()).Problems;
        Assert.That(problems.Select(p => $"{p.Code} {p.Path} {p.Line}"), Is.EqualTo(new[] { "MB2020 from[0].source 0", "MB2010 steps[0].with.strct 0", "MB2011 to[0].with.format 0" }));
    }

    [Test]
    public void A_pipeline_without_a_sink_is_not_one()
        => Assert.That(Check.Only(Pipeline.From("moon.info").Check(Check.Context())).Path, Is.EqualTo("to"));

    [Test]
    public void A_beginning_can_be_continued_in_two_ways()
    {
        var start = Pipeline.From("moon.info");
        var (a, b) = (start.To("told", id: "a"), start.To("told", id: "b"));
        Assert.That(Check.Good(a.Check(Check.Context())).To.Single().Id, Is.EqualTo("a"));
        Assert.That(Check.Good(b.Check(Check.Context())).To.Single().Id, Is.EqualTo("b"));
    }

    [TestCase("files", "files", null, "")]
    [TestCase("files:out", "files", "out", "")]
    [TestCase("files:-", "files", "-", "")]
    [TestCase("files:C:\\films?format=csv", "files", "C:\\films", "format=csv")]
    [TestCase("items?a=b&c=d%26e&a=f=g", "items", null, "a=b,c=d&e,a=f=g")]
    [TestCase("files:100%25%3F", "files", "100%?", "")]
    [TestCase("files:", "files", "", "")]
    public void A_copy_expression_is_taken_apart(string text, string component, string? argument, string options)
    {
        var (e, problem) = CopyExpression.Parse(text, "FROM");
        Assert.That(problem, Is.Null);
        Assert.That((e!.Component, e.Argument, string.Join(',', e.Options.Select(o => $"{o.Key}={o.Value}"))), Is.EqualTo((component, argument, options)));
    }

    [TestCase("")]
    [TestCase(":x")]
    [TestCase("files?format")]
    [TestCase("files?=x")]
    [TestCase("a/b")]
    public void A_bad_copy_expression_is_a_problem(string text)
        => Assert.That(CopyExpression.Parse(text, "TO").Problem!.ToString(), Does.Contain("MB2060").And.Contain("TO: "));

    [Test]
    public void A_copy_becomes_a_pipeline()
    {
        var p = Check.Good(CopyPipeline.Check("disk.films:f?kinds=movie,series&depth=2&sizes.a=1", "files:o?format=csv&options.delimiter=;&options.header=no", "book.match:imdb?limit=3", "year:1990..", Check.Context()));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(p.Name, Is.EqualTo("copy-disk.films-files"));
            Assert.That(p.From[0].Options.ToJsonString(), Is.EqualTo("""{"folder":"f","kinds":["movie","series"],"depth":2,"sizes":{"a":1}}"""));
            Assert.That(p.From[0].Where, Is.EqualTo("year:1990.."));
            Assert.That((p.Steps[0].Component, p.Steps[0].Scheme, p.Steps[0].Options.ToJsonString()), Is.EqualTo(("book.match", "imdb", """{"limit":3}""")));
            Assert.That(p.To[0].Options.ToJsonString(), Is.EqualTo("""{"folder":"o","format":"csv","options":{"delimiter":";","header":false}}"""));
        }
    }

    [Test]
    public void A_copy_names_its_connection()
        => Assert.That(Check.Good(CopyPipeline.Check("star.ratings?connection=star-ben", "told", null, null, Check.Context(null, Check.Ana, Check.Ben))).From[0].Connection, Is.EqualTo("star-ben"));

    [Test]
    public void A_copy_says_what_becomes_of_other_values()
    {
        Assert.That(Check.Good(CopyPipeline.Check("disk.films:f", "told", null, null, Check.Context(), "keep")).To[0].Existing, Is.EqualTo(ExistingValues.Keep));
        Assert.That(Check.Good(CopyPipeline.Check("disk.films:f", "told", null, null, Check.Context())).To[0].Existing, Is.EqualTo(ExistingValues.Overwrite));
    }

    [Test]
    public void A_copy_that_is_wrong_says_so()
    {
        Assert.That(CopyPipeline.Check("disk.flims:f", "told:x", "book.match", null, Check.Context()).Problems.Select(p => p.Code), Is.EqualTo(new[] { "MB2060", "MB2020", "MB2043" }));
        Assert.That(CopyPipeline.Check("", "?", null, null, Check.Context()).Problems.Select(p => p.Code), Is.EqualTo(new[] { "MB2060", "MB2060" }));
    }
}
