using MediaBridge.Core.Pipelines;

namespace MediaBridge.Core.Tests.Pipelines;

internal sealed class StepTests
{
    [TestCase("nfo.raed", "MB2020", 4, 3, "'nfo.read'")]
    [TestCase("nfo.raed: { strict: true }", "MB2020", 4, 3, "'nfo.read'")]
    [TestCase("nfo.read: { strct: true }", "MB2010", 4, 15, "'strict'")]
    [TestCase("nfo.read: yes", "MB2012", 4, 13, "option: value")]
    [TestCase("disk.films", "MB2022", 4, 3, "under from")]
    [TestCase("{ nfo.read: {}, where: x }", "MB2012", 4, 3, "use:")]
    [TestCase("[nfo.read]", "MB2012", 4, 3, "- PROCESSOR")]
    [TestCase("use: nfo.read\n  wiht: {}", "MB2010", 5, 3, "'with'")]
    [TestCase("where:", "MB2011", 4, 3, "query")]
    [TestCase("where: a yaer:1", "MB2042", 4, 12, "'year:'")]
    [TestCase("where: 'a yaer:1'", "MB2042", 4, 13, "'year:'")]
    [TestCase("where: { query: year:x }", "MB2042", 4, 24, "year:1999")]
    [TestCase("match: book.match", "MB2012", 4, 10, null)]
    [TestCase("match: { with: book.match }", "MB2011", 4, 10, "imdb")]
    [TestCase("match: { to: imdb }", "MB2011", 4, 10, "MATCHER")]
    [TestCase("match: { with: book.match, to: IMDb }", "MB2043", 4, 34, "lower case")]
    [TestCase("match: { with: book.match, to: imdb, accept: weak }", "MB2014", 4, 48, "medium")]
    [TestCase("match: { with: book.match, to: imdb, otherwise: dorp }", "MB2014", 4, 51, "'drop'")]
    [TestCase("match: { with: book.match, to: imdb, options: { limit: 1.5 } }", "MB2012", 4, 58, null)]
    [TestCase("lookup: { with: book.match }", "MB2023", 4, 19, "moon.info")]
    [TestCase("lookup: { with: mon.info }", "MB2020", 4, 19, "'moon.info'")]
    [TestCase("lookup: { with: moon.info, facets: [artworks] }", "MB2044", 4, 39, "'artwork'")]
    [TestCase("lookup: { with: moon.info, facets: artwork }", "MB2012", 4, 38, "[value]")]
    [TestCase("lookup: { with: moon.info, merge: fil }", "MB2014", 4, 37, "'fill'")]
    [TestCase("lookup: { with: moon.info, merge: { titel: replace } }", "MB2010", 4, 39, "'title'")]
    [TestCase("lookup: { with: moon.info, merge: { title: repalce } }", "MB2014", 4, 46, "'replace'")]
    [TestCase("lookup: { with: moon.info, merge: { title: union } }", "MB2014", 4, 46, "fill or replace")]
    [TestCase("lookup: { with: moon.info, merge: { title: [moon.info] } }", "MB2012", 4, 46, "union")]
    [TestCase("lookup: { with: moon.info, merge: { default: union } }", "MB2014", 4, 48, "Known")]
    [TestCase("lookup: { with: moon.info, ifDown: pas }", "MB2014", 4, 38, "'pass'")]
    public void A_bad_step_says_what_where_and_what_to_do(string step, string code, int line, int column, string? hint)
    {
        var problem = Check.Only(Check.Steps(step));
        Assert.That($"{problem.Code} {problem.Line}:{problem.Column}", Is.EqualTo($"{code} {line}:{column}"), problem.ToString());
        Assert.That(problem.Hint ?? "", Does.Contain(hint ?? ""));
    }

    [Test]
    public void The_family_of_schemes_of_a_service_is_no_slip() => Assert.That(Check.Steps("match: { with: book.match, to: tmdb }").Problems, Is.Empty);

    [Test]
    public void A_scheme_near_a_known_one_is_only_a_warning()
    {
        var pipeline = Check.Steps("match: { with: book.match, to: imbd }");
        Assert.That(pipeline.HasErrors, Is.False);
        Assert.That(Check.Only(pipeline).ToString(), Does.Contain("warning MB2043").And.Contain("'imdb'"));
    }

    [Test]
    public void A_matcher_that_looks_up_may_stand_in_a_lookup()
        => Assert.That(Check.Good(Check.Steps("lookup: { with: both }")).Steps[0].Kind, Is.EqualTo(ProcessStepKind.Lookup));

    [Test]
    public void A_default_id_never_takes_one_that_a_later_step_names()
        => Assert.That(Check.Good(Check.Steps("nfo.read", "match: { with: both, to: imdb, id: nfo.read }")).Steps.Select(s => s.Id), Is.EqualTo(new[] { "nfo.read-2", "nfo.read" }));

    [TestCase("{ sink: told, where: 'rating:8.. year:..x' }", "MB2042", 3, 41)]
    [TestCase("{ sink: told, after: x }", "MB2040", 3, 24)]
    [TestCase("{ sink: told, after: told }", "MB2040", 3, 24)]
    [TestCase("{ sink: told, limits: { changes: 0 } }", "MB2012", 3, 36)]
    [TestCase("{ sink: told, limits: { chagnes: 1 } }", "MB2010", 3, 27)]
    [TestCase("{ sink: told, removals: mirro }", "MB2014", 3, 27)]
    [TestCase("{ sink: told, existing: kept }", "MB2014", 3, 27)]
    [TestCase("{ sink: told, existing: [keep] }", "MB2012", 3, 27)]
    [TestCase("{ sink: files, with: { folder: o, format: cvs } }", "MB2020", 3, 45)]
    [TestCase("{ sink: files, with: { folder: o, format: csv, options: { delimiter: ;; } } }", "MB2013", 3, 72)]
    [TestCase("{ sink: files, with: { folder: o, format: page } }", "MB2011", 3, 45)]
    [TestCase("{ sink: files, with: { folder: o, format: csv, options: { headr: yes } } }", "MB2010", 3, 61)]
    public void A_bad_sink_says_what_and_where(string sink, string code, int line, int column)
    {
        // The list of sinks begins in line 4 with a dash.
        var problem = Check.Only(Check.Sinks(sink));
        Assert.That($"{problem.Code} {problem.Line}:{problem.Column}", Is.EqualTo($"{code} {line + 1}:{column}"), problem.ToString());
    }

    [Test]
    public void Sinks_that_wait_in_a_circle_are_each_named()
    {
        var problems = Check.Sinks("{ sink: told, id: a, after: c }", "{ sink: told, id: b, after: a }", "{ sink: told, id: c, after: b }", "{ sink: told, id: d, after: a }").Problems;
        Assert.That(problems.Select(p => $"{p.Code} {p.Path}"), Is.EqualTo(new[] { "MB2041 to[0].after", "MB2041 to[1].after", "MB2041 to[2].after" }));
    }

    [Test]
    public void A_sink_may_wait_for_a_later_one()
        => Assert.That(Check.Good(Check.Sinks("{ sink: told, after: b }", "{ sink: told, id: b }")).To[0].After, Is.EqualTo("b"));
}
