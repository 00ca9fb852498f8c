using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Core.Configuration;

namespace MediaBridge.Core.Tests.Configuration;

internal sealed class DotEnvTests
{
    [TestCase("A=b", "b")]
    [TestCase("export A=b", "b")]
    [TestCase("  A = b  ", "b")]
    [TestCase("A=", "")]
    [TestCase("A=b # c", "b")]
    [TestCase("A=b#c", "b#c")]
    [TestCase("A=# c", "")]
    [TestCase("A='b # $c \\n'", "b # $c \\n")]
    [TestCase("A=\"b\\n\\\"c\\\" \\\\\" # x", "b\n\"c\" \\")]
    [TestCase("A=\"one\ntwo\"", "one\ntwo")]
    [TestCase("A=b=c", "b=c")]
    [TestCase("\uFEFF# x\r\n\r\nA=b\r\n", "b")]
    [TestCase("A=a\nA=b", "b")]
    public void A_value_is_read(string text, string value)
    {
        var (values, problems) = DotEnv.Parse(text, ".env");
        Assert.That(problems, Is.Empty);
        Assert.That(values["A"].Value, Is.EqualTo(value));
    }

    [TestCase("hunter2", 1)]
    [TestCase("A=1\n1A=hunter2\nB=2", 2)]
    [TestCase("A=1\nX=\"hunter2\nB=2", 2)]
    [TestCase("A=1\nX='hunter2' x\nB=2", 2)]
    public void A_bad_line_is_a_problem_and_the_others_are_read(string text, int line)
    {
        var (values, problems) = DotEnv.Parse(text, ".env");
        Assert.That(problems.Select(p => $"{p.Code} {p.File}:{p.Line}"), Is.EqualTo(new[] { $"MB2072 .env:{line}" }));
        Assert.That(problems[0].Message, text.Contains('=') ? Does.Not.Contain("hunter2") : Does.Contain("'='"));
        if (line > 1)
        {
            Assert.That(values.Keys, Is.EqualTo(new[] { "A", "B" }));
        }
    }

    [Test]
    public void Lines_are_counted_over_values_of_several_lines()
        => Assert.That(DotEnv.Parse("A=\"1\n2\n3\"\n\nB=4", null).Values["B"].Line, Is.EqualTo(5));

    [Test]
    public void No_text_makes_the_reader_throw()
    {
        var texts = Gen.Elements("A", "=", "\"", "'", "\\", "\n", " ", "#", "export ", "é", "\u0000", "\r").ListOf().Select(p => string.Concat(p)).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(3, 5), Prop.ForAll(texts, text => DotEnv.Parse(text, null).Values is not null));
    }
}
