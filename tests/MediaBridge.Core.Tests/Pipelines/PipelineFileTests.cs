using MediaBridge.Core.Pipelines;

namespace MediaBridge.Core.Tests.Pipelines;

internal sealed class PipelineFileTests
{
    [Test]
    public void A_whole_pipeline_becomes_its_definition()
    {
        var p = Check.Good(Check.Text("""
            version: 1
            name: everything
            person: ana
            vars:
              depth: 3
            from:
              - source: disk.films
                with: { folder: ./films, depth: "${var:depth}", hidden: yes, kinds: [movie] }
                where: year:1990..
              - source: star.ratings
                connection: star-ana
                with: { language: no }
              - source: disk.films
                with:
                  folder: ${env:HOME_DIR}/more
            merge: identity
            steps:
              - nfo.read
              - nfo.read: { strict: on }
              - where: rating:7..
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
            """));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((p.Name, p.Person, p.MergeByIdentity, p.File), Is.EqualTo(("everything", "ana", true, "p.yaml")));
            Assert.That(PipelineJson.Of(p), Is.EqualTo(System.Text.Json.JsonSerializer.Serialize(p)), "runs of before are known by it");
            Assert.That(p.From.Select(f => f.Id), Is.EqualTo(new[] { "disk.films", "star.ratings", "disk.films-2" }));
            Assert.That(p.From[0].Options.ToJsonString(), Is.EqualTo("""{"folder":"./films","depth":3,"hidden":true,"kinds":["movie"]}"""));
            Assert.That(p.From[1].Options.ToJsonString(), Is.EqualTo("""{"language":"no"}"""));
            Assert.That(p.From[2].Options.ToJsonString(), Is.EqualTo("""{"folder":"/home/ana/more"}"""));
            Assert.That(p.From[0].Where, Is.EqualTo("year:1990.."));
            Assert.That(p.From[1].Connection, Is.EqualTo("star-ana"));
            Assert.That(p.Steps.Select(s => s.Id), Is.EqualTo(new[] { "nfo.read", "nfo.read-2", "where", "set", "more", "book.match", "moon.info" }));
            Assert.That(p.Steps[2].Options.ToJsonString(), Is.EqualTo("""{"query":"rating:7.."}"""));
            Assert.That(p.Steps[4].Connection, Is.EqualTo("star-ana"));
            Assert.That((p.Steps[5].Kind, p.Steps[5].Scheme, p.Steps[5].Accept, p.Steps[5].Otherwise), Is.EqualTo((ProcessStepKind.Match, "imdb", "medium", "pass")));
            Assert.That(p.Steps[6].Facets, Is.EqualTo(new[] { "ids", "artwork" }));
            Assert.That(p.Steps[6].Merge, Is.EqualTo("replace"));
            Assert.That(p.To[0].Options.ToJsonString(), Is.EqualTo("""{"folder":"./out","format":"csv","options":{"delimiter":";"}}"""));
            Assert.That((p.To[1].Id, p.To[1].Connection, p.To[1].MaxChanges, p.To[1].Mirror), Is.EqualTo(("back", "star-ana", 200, true)));
            Assert.That((p.To[2].Id, p.To[2].After, p.To[2].Mirror), Is.EqualTo(("told", "back", (bool?)null)));
        }
    }

    [Test]
    public void All_errors_are_reported_at_once_in_order()
    {
        var codes = Check.Text("""
            nam: x
            from:
              - source: disk.film
              - source: star.ratings
                conection: star-ana
            to:
              - sink: files
                with: { folder: 1, formt: csv }
            """).Problems.Select(p => $"{p.Code} {p.Line}:{p.Column}");
        Assert.That(codes, Is.EqualTo(new[] { "MB2011 1:1", "MB2010 1:1", "MB2020 3:13", "MB2010 5:5", "MB2011 8:11", "MB2010 8:24" }));
    }

    [Test]
    public void Merge_rules_of_a_pipeline_become_those_of_its_lookups()
    {
        var made = Check.Good(Check.Text("""
            version: 1
            from: [ { source: moon.info, id: books } ]
            steps:
              - nfo.read
              - lookup: { with: moon.info, id: first, merge: { tagline: keep } }
              - lookup: { with: moon.info, id: second }
            merge: { identity: true, title: [second, nfo.read, first], overview: [books, second], genres: first, ratings: union, tagline: last }
            to: [ { sink: told } ]
            """));
        Assert.That(made.MergeByIdentity, Is.True);
        Assert.That(made.Steps.Select(s => string.Join(' ', s.MergeFields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}:{f.Value.Way}({string.Join(',', f.Value.Above.Select(a => a.Length == 0 ? "*" : a))})"))), Is.EqualTo(new[]
        {
            "",
            "genres:fill() overview:fill() ratings:union() tagline:keep() title:replace(second,nfo.read)",
            "genres:fill() overview:replace(*) ratings:union() tagline:replace() title:replace()",
        }));
    }

    // code, line, column, nearest or other part of the hint, text
    [TestCase("MB2011", 1, 1, "version: 1", "from: [{ source: moon.info }]\nto: [{ sink: told }]")]
    [TestCase("MB2016", 1, 10, "Update", "version: 2\nfrom: [{ source: moon.info }]\nto: [{ sink: told }]")]
    [TestCase("MB2012", 1, 10, "version: 1", "version: one\nfrom: [{ source: moon.info }]\nto: [{ sink: told }]")]
    [TestCase("MB2011", 1, 1, "Add from", "version: 1\nto: [{ sink: told }]")]
    [TestCase("MB2011", 2, 1, "Add from", "version: 1\nfrom: []\nto: [{ sink: told }]")]
    [TestCase("MB2011", 3, 1, "Add to", "version: 1\nfrom: [{ source: moon.info }]\nto:")]
    [TestCase("MB2012", 2, 7, "- ", "version: 1\nfrom: { source: moon.info }\nto: [{ sink: told }]")]
    [TestCase("MB2012", 2, 8, null, "version: 1\nfrom: [moon.info]\nto: [{ sink: told }]")]
    [TestCase("MB2011", 2, 8, "source", "version: 1\nfrom: [{ where: year:1999 }]\nto: [{ sink: told }]")]
    [TestCase("MB2010", 4, 1, "Known", "version: 1\nfrom: [{ source: moon.info }]\nto: [{ sink: told }]\nsync: { members: [a, b] }")]
    [TestCase("MB2010", 4, 1, "'steps'", "version: 1\nfrom: [{ source: moon.info }]\nto: [{ sink: told }]\nstep: [where]")]
    [TestCase("MB2014", 4, 8, "identity", "version: 1\nfrom: [{ source: moon.info }]\nto: [{ sink: told }]\nmerge: all")]
    [TestCase("MB2010", 4, 10, "'genres'", "version: 1\nfrom: [{ source: moon.info }]\nto: [{ sink: told }]\nmerge: { genre: first }")]
    [TestCase("MB2014", 4, 18, "'first'", "version: 1\nfrom: [{ source: moon.info }]\nto: [{ sink: told }]\nmerge: { genres: firts }")]
    [TestCase("MB2014", 4, 20, "first", "version: 1\nfrom: [{ source: moon.info }]\nto: [{ sink: told }]\nmerge: { overview: union }")]
    [TestCase("MB2012", 4, 17, "first", "version: 1\nfrom: [{ source: moon.info }]\nto: [{ sink: told }]\nmerge: { title: { moon.info: 1 } }")]
    [TestCase("MB2046", 4, 18, "'moon.info'", "version: 1\nfrom: [{ source: moon.info }]\nto: [{ sink: told }]\nmerge: { title: [moon.inof] }")]
    [TestCase("MB2017", 4, 7, "letters", "version: 1\nfrom: [{ source: moon.info }]\nto: [{ sink: told }]\nname: a/b")]
    [TestCase("MB2012", 1, 1, null, "just words")]
    [TestCase("MB2020", 2, 18, "'moon.info'", "version: 1\nfrom: [{ source: moon.inof }]\nto: [{ sink: told }]")]
    [TestCase("MB2022", 2, 18, "under to", "version: 1\nfrom: [{ source: told }]\nto: [{ sink: told }]")]
    [TestCase("MB2021", 2, 18, "disabled", "version: 1\nfrom: [{ source: asleep }]\nto: [{ sink: told }]")]
    [TestCase("MB2030", 2, 44, "'star-ana'", "version: 1\nfrom: [{ source: star.ratings, connection: star-ann }]\nto: [{ sink: told }]")]
    [TestCase("MB2031", 2, 44, "star-ana", "version: 1\nfrom: [{ source: star.ratings, connection: moon }]\nto: [{ sink: told }]")]
    [TestCase("MB2033", 2, 41, "Remove", "version: 1\nfrom: [{ source: moon.info, connection: moon }]\nto: [{ sink: told }]")]
    [TestCase("MB2014", 2, 37, "'hold'", "version: 1\nfrom: [{ source: moon.info, shrink: hodl }]\nto: [{ sink: told }]")]
    [TestCase("MB2014", 2, 45, "'warn'", "version: 1\nfrom: [{ source: moon.info, shrink: { then: wran } }]\nto: [{ sink: told }]")]
    [TestCase("MB2010", 2, 39, "'share'", "version: 1\nfrom: [{ source: moon.info, shrink: { shar: 5 } }]\nto: [{ sink: told }]")]
    [TestCase("MB2015", 2, 46, "10%", "version: 1\nfrom: [{ source: moon.info, shrink: { share: lots } }]\nto: [{ sink: told }]")]
    [TestCase("MB2012", 2, 46, null, "version: 1\nfrom: [{ source: moon.info, shrink: { items: few } }]\nto: [{ sink: told }]")]
    [TestCase("MB2018", 2, 63, "another id", "version: 1\nfrom: [{ source: moon.info, id: a }, { source: moon.info, id: a }]\nto: [{ sink: told }]")]
    [TestCase("MB2017", 2, 33, "letters", "version: 1\nfrom: [{ source: moon.info, id: a b }]\nto: [{ sink: told }]")]
    public void A_bad_pipeline_says_what_where_and_what_to_do(string code, int line, int column, string? hint, string text)
    {
        var problem = Check.Only(Check.Text(text));
        using (Assert.EnterMultipleScope())
        {
            Assert.That($"{problem.Code} {problem.Line}:{problem.Column}", Is.EqualTo($"{code} {line}:{column}"), problem.ToString());
            Assert.That(problem.Hint ?? "", Does.Contain(hint ?? ""));
            Assert.That(problem.File, Is.EqualTo("p.yaml"));
        }
    }

    [Test]
    public void A_component_with_a_service_takes_the_only_connection_of_it()
    {
        var text = "version: 1\nfrom: [{ source: star.ratings }]\nto: [{ sink: told }]";
        Assert.That(Check.Good(Check.Text(text)).From[0].Connection, Is.EqualTo("star-ana"));
        Assert.That(Check.Only(Check.Text(text, null, Check.Moon)).Hint, Does.Contain("connect add NAME star"));
        Assert.That(Check.Only(Check.Text(text, null, Check.Ana, Check.Ben)).Hint, Does.Contain("star-ana, star-ben"));
    }

    [Test]
    public void The_person_is_the_steps_then_the_connections_then_the_pipelines()
    {
        var p = Check.Good(Check.Text("version: 1\nperson: eva\nfrom: [{ source: star.ratings }, { source: moon.info }, { source: star.ratings, person: cleo }]\nto: [{ sink: told }]"));
        Assert.That(p.From.Select(f => f.Person), Is.EqualTo(new[] { "ana", "eva", "cleo" }));
    }

    [TestCase("star-ana", "star-ben", null, true)]
    [TestCase("star-ana", "star-ana", null, false)]
    [TestCase("star-ana", "star-ben", "ben", false)]
    public void Personal_facets_do_not_cross_persons(string from, string to, string? person, bool refused)
    {
        var step = person is null ? "" : $", person: {person}";
        var p = Check.Text($"version: 1\nfrom: [{{ source: star.ratings, connection: {from}{step} }}]\nto: [{{ sink: star.write, connection: {to} }}]", null, Check.Ana, Check.Ben);
        Assert.That(p.Problems.Select(x => x.Code), refused ? Is.EqualTo(new[] { "MB2045" }) : Is.Empty);
    }

    [Test]
    public void A_sink_of_nobody_does_not_get_two_persons()
    {
        var nobody = new ConnectionDefinition { Name = "star-all", Service = "star" };
        var problem = Check.Only(Check.Text("version: 1\nfrom: [{ source: star.ratings, connection: star-ana }, { source: star.ratings, connection: star-ben }]\nto: [{ sink: star.write, connection: star-all }]", null, Check.Ana, Check.Ben, nobody));
        Assert.That(problem.Message, Does.Contain("ana and ben"));
    }

    [Test]
    public void The_name_is_the_files_when_the_file_says_none()
        => Assert.That(Check.Good(Check.Text("version: 1\nfrom: [{ source: moon.info }]\nto: [{ sink: told }]")).Name, Is.EqualTo("p"));

    [Test]
    public void An_empty_file_and_a_missing_file_are_problems()
    {
        Assert.That(Check.Only(Check.Text("# nothing\n")).Code, Is.EqualTo(ProblemCodes.MissingKey));
        Assert.That(Check.Only(PipelineFile.Load("no-such-folder/p.yaml", Check.Context())).Code, Is.EqualTo(ProblemCodes.FileUnreadable));
    }
}
