using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Core.Pipelines.Yaml;

namespace MediaBridge.Core.Tests.Pipelines;

internal sealed class YamlEditTests
{
    [TestCase("", "a", "1", "a: 1\n")]
    [TestCase("# only a comment", "a", "1", "# only a comment\na: 1\n")]
    [TestCase("a: 1 # why\nb: 2\n", "a", "3", "a: 3 # why\nb: 2\n")]
    [TestCase("a: 1\nb: 2", "b", "3", "a: 1\nb: 3")]
    [TestCase("a: 1\r\nb: 2\r\n", "c", "3", "a: 1\r\nb: 2\r\nc: 3\r\n")]
    [TestCase("a: 1\n# below", "b", "2", "a: 1\nb: 2\n# below")]
    [TestCase("log:\n  level: info # loud\n\n# end\nb: 2\n", "log.format", "\"json\"", "log:\n  level: info # loud\n  format: json\n\n# end\nb: 2\n")]
    [TestCase("log:\n    level: info", "log.level", "\"debug\"", "log:\n    level: debug")]
    [TestCase("log: { level: info }\n", "log.format", "\"json\"", "log: { level: info, format: json }\n")]
    [TestCase("log: {}\n", "log.format", "\"json\"", "log: { format: json }\n")]
    [TestCase("log:\nb: 1\n", "log.format", "\"json\"", "log: { format: json }\nb: 1\n")]
    [TestCase("b: 1\n", "log.format", "\"json\"", "b: 1\nlog:\n  format: json\n")]
    [TestCase("b:\n- x\n- y\nc: 1\n", "b", "[\"z\"]", "b: [z]\nc: 1\n")]
    [TestCase("b: |\n  text\n  more\nc: 1\n", "b", "1", "b: 1\nc: 1\n")]
    [TestCase("a: 'x: # y' # c\n", "a", "\"x: # y\"", "a: \"x: # y\" # c\n")]
    [TestCase("'a': x\n", "a", "2", "'a': 2\n")]
    public void Set_changes_one_entry_and_nothing_else(string text, string path, string json, string expected)
        => Assert.That(YamlEdit.Set(text, path.Split('.'), JsonNode.Parse(json)!), Is.EqualTo((expected, (Problem?)null)));

    [TestCase("a: 1\n# about b\nb: 2 # two\nc: 3\n", "b", "a: 1\n# about b\nc: 3\n")]
    [TestCase("a: 1", "a", "")]
    [TestCase("a:\n  b: 1\n  c: 2\nd: 3\n", "a", "d: 3\n")]
    [TestCase("a:\n  b: 1\n  c: 2\nd: 3\n", "a.c", "a:\n  b: 1\nd: 3\n")]
    [TestCase("a: { b: 1, c: 2, d: 3 }\n", "a.c", "a: { b: 1, d: 3 }\n")]
    [TestCase("a: { b: 1, c: 2 }\n", "a.c", "a: { b: 1 }\n")]
    [TestCase("a: 1\n", "x", "a: 1\n")]
    public void Remove_takes_one_entry_out_and_nothing_else(string text, string path, string expected)
        => Assert.That(YamlEdit.Remove(text, path.Split('.')), Is.EqualTo((expected, (Problem?)null)));

    [TestCase("a: &x 1\nb: *x\n", "a")]
    [TestCase("- a\n", "a")]
    public void What_cannot_be_changed_safely_is_refused(string text, string path)
        => Assert.That(YamlEdit.Set(text, [path], 2).Problem?.Code, Is.EqualTo(ProblemCodes.EditRefused));

    [Test]
    public void A_broken_text_is_not_changed()
        => Assert.That(YamlEdit.Set("a: [", ["b"], 2).Problem?.Code, Is.EqualTo(ProblemCodes.YamlSyntax));

    [Test]
    public void Any_value_set_is_read_back_and_other_entries_stay()
    {
        var values = ArbMap.Default.ArbFor<NonNull<string>>();
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(4711, 9), Prop.ForAll(values, value =>
        {
            // Lone surrogates are no text that a file can hold.
            var wanted = string.Concat(value.Get.EnumerateRunes().Select(r => r.ToString()));
            var (text, problem) = YamlEdit.Set("# top\na: 1\nb: { c: x } # end\n", ["b", "c"], wanted);
            Assert.That(problem, Is.Null);
            Assert.That(YamlEdit.Find(YamlReader.Read(text!).Root, ["b", "c"]), Is.InstanceOf<ScalarNode>().With.Property("Value").EqualTo(wanted));
            Assert.That(text, Does.StartWith("# top\na: 1\nb: { c: ").And.EndsWith(" } # end\n"));
        }));
    }
}
