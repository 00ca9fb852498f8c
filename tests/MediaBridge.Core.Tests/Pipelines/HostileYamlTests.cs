using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Pipelines.Yaml;

namespace MediaBridge.Core.Tests.Pipelines;

internal sealed class HostileYamlTests
{
    private static IEnumerable<TestCaseData> Hostile()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
        {
            bomb.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        yield return Row("bomb of aliases", bomb.ToString(), "MB2005", 4);
        yield return Row("too many values", string.Concat(Enumerable.Repeat("- x\n", 10_001)), "MB2005", 10_000);
        yield return Row("deep flow", new string('[', 500_000), "MB2004", 1);
        yield return Row("deep block", string.Concat(Enumerable.Range(0, 200).Select(i => $"{new string(' ', i)}a:\n")), "MB2004", 65);
        yield return Row("deep by alias", $"a: &a {new string('[', 40)}{new string(']', 40)}\nb: {new string('[', 40)}*a{new string(']', 40)}", "MB2004", 2);
        yield return Row("too large", $"a: {new string('x', 1024 * 1024)}", "MB2003", 0);
        yield return Row("own anchor", "a: &a [*a]", "MB2007", 1);
        yield return Row("no anchor", "a: *b", "MB2007", 1);
        yield return Row("tag", "a: !!str 1", "MB2006", 1);
        yield return Row("type tag", "a: 1\nb: !System.Diagnostics.Process {}", "MB2006", 2);
        yield return Row("two documents", "a: 1\n---\nb: 2", "MB2008", 2);
        yield return Row("duplicate key", "a: 1\nb: 2\na: 3", "MB2002", 3);
        yield return Row("duplicate key inside", "a: { b: 1, b: 2 }", "MB2002", 1);
        yield return Row("map as key", "{ a: b }: c", "MB2001", 1);
        yield return Row("tab", "a:\n\tb: 1", "MB2001", 1);
        yield return Row("open quote", "a: 'x\nb: 1\n", "MB2001", 1);
        yield return Row("open bracket", "a: [1, 2\nb: 3", "MB2001", 1);
        yield return Row("reference in braces", "a: { b: ${env:X} }", "MB2001", 1);
        static TestCaseData Row(string name, string text, string code, int line) => new TestCaseData(text, code, line).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Hostile))]
    public void A_hostile_text_is_one_clear_problem(string text, string code, int line)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var yaml = YamlReader.Read(text, "x.yaml");
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(yaml.Root, Is.Null);
            Assert.That(yaml.Problems.Select(p => $"{p.Code} {p.Line}"), Is.EqualTo(new[] { $"{code} {line}" }), string.Join('\n', yaml.Problems));
            Assert.That(yaml.Problems[0].Hint, Is.Not.Empty);
            Assert.That(allocated, Is.LessThan(64 * 1024 * 1024));
        }
    }

    [Test]
    public void Anchors_and_aliases_within_limits_are_fine()
    {
        var pipeline = Check.Text("version: 1\nfrom:\n- source: disk.films\n  with: &w { folder: f }\n- source: disk.films\n  with: *w\nto: [{ sink: told }]");
        Assert.That(Check.Good(pipeline).From[1].Options.ToJsonString(), Is.EqualTo("""{"folder":"f"}"""));
    }

    [Test]
    public void A_problem_inside_an_alias_points_at_its_anchor()
    {
        var pipeline = Check.Text("version: 1\nfrom:\n- source: disk.films\n  with: &w { folder: f, depht: 1 }\nto: [{ sink: told, with: *w }]");
        Assert.That(pipeline.Problems.Select(p => p.Line), Is.All.EqualTo(4));
    }

    [Test]
    public void A_file_that_is_not_text_is_a_problem()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [0xff, 0xfe, 0x80, 0x00]);
            Assert.That(Check.Only(PipelineFile.Load(path, Check.Context())).Message, Does.Contain("UTF-8"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void A_byte_order_mark_is_no_part_of_the_first_key()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "version: 1\nname: p\nfrom: [{ source: moon.info }]\nto: [{ sink: told }]", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            Check.Good(PipelineFile.Load(path, Check.Context()));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void No_text_makes_the_reader_or_the_checker_throw()
    {
        string[] pieces = ["a", ":", " ", "\n", "- ", "[", "]", "{", "}", ",", "&x ", "*x", "!t ", "'", "\"", "|", ">", "#", "?", "%", "@", "---\n", "...\n", "  ", "\t", "${", "}", "env:", "version: 1\n", "from:\n", "to:\n", "steps:\n", "source: ", "sink: ", "with: ", "match: ", "vars: ", "\u0000", "\uFEFF", "é", "\r\n", "\\"];
        var texts = Gen.Elements(pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary();
        var property = Prop.ForAll(texts, text =>
        {
            var pipeline = Check.Text(text);
            return pipeline.HasErrors == pipeline.Problems.Any(p => !p.IsWarning);
        });
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20240131, 77), property);
    }
}
