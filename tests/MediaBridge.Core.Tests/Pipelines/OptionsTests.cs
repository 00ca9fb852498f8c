namespace MediaBridge.Core.Tests.Pipelines;

internal sealed class OptionsTests
{
    [TestCase("depth: 3", """{"depth":3}""")]
    [TestCase("depth: ${env:PORT}", """{"depth":7}""")]
    [TestCase("depth: \"${env:PORT}\"", """{"depth":7}""")]
    [TestCase("depth:", "{}")]
    [TestCase("depth: ~", "{}")]
    [TestCase("depth: null", "{}")]
    [TestCase("share: 1e1", """{"share":10}""")]
    [TestCase("share: 0.50", """{"share":0.50}""")]
    [TestCase("hidden: no", """{"hidden":false}""")]
    [TestCase("hidden: TRUE", """{"hidden":true}""")]
    [TestCase("kinds: [movie, series]", """{"kinds":["movie","series"]}""")]
    [TestCase("wait: 1d12h", """{"wait":"1d12h"}""")]
    [TestCase("since: 2024-02-29", """{"since":"2024-02-29"}""")]
    [TestCase("page: http://127.0.0.1:8080/x", """{"page":"http://127.0.0.1:8080/x"}""")]
    [TestCase("sizes: { small: 1, big: 2 }", """{"sizes":{"small":1,"big":2}}""")]
    [TestCase("deep: { a: 007 }", """{"deep":{"a":"007"}}""")]
    [TestCase("deep: { a: null }", """{"deep":{"a":"null"}}""")]
    [TestCase("free: { a: [1, 1.5, yes, 'true', true, 0x10, 1_000] }", """{"free":{"a":[1,1.5,"yes","true",true,"0x10","1_000"]}}""")]
    [TestCase("key: ${secret:star/ana}", """{"key":{"$secret":"star/ana"}}""")]
    [TestCase("deep: { a: $${env:X} }", null)]
    [TestCase("deep: { a: '$${env:X}' }", """{"deep":{"a":"${env:X}"}}""")]
    [TestCase("deep: { a: $$ }", """{"deep":{"a":"$$"}}""")]
    public void A_value_is_read_as_the_schema_says(string option, string? json)
    {
        var pipeline = Check.Options(option);
        if (json is null)
        {
            Assert.That(Check.Only(pipeline).Hint, Does.Contain("quotes"));
            return;
        }

        var options = Check.Good(pipeline).From[0].Options;
        options.Remove("folder");
        Assert.That(options.ToJsonString(), Is.EqualTo(json));
    }

    [TestCase("dept: 3", "MB2010", 6, 5, "'depth'")]
    [TestCase("depth: 10", "MB2013", 6, 12, null)]
    [TestCase("depth: three", "MB2012", 6, 12, null)]
    [TestCase("depth: '3'", "MB2012", 6, 12, "quotes")]
    [TestCase("depth: [3]", "MB2012", 6, 12, null)]
    [TestCase("share: 0.4", "MB2013", 6, 12, null)]
    [TestCase("share: .inf", "MB2012", 6, 12, null)]
    [TestCase("hidden: maybe", "MB2012", 6, 13, null)]
    [TestCase("hidden: 'yes'", "MB2012", 6, 13, "quotes")]
    [TestCase("kinds: movie", "MB2012", 6, 12, "[a, b]")]
    [TestCase("kinds: [movie, moive]", "MB2014", 6, 20, "'movie'")]
    [TestCase("kinds: [movie, movie, movie]", "MB2013", 6, 12, null)]
    [TestCase("wait: 1m1d", "MB2015", 6, 11, null)]
    [TestCase("since: 2023-02-29", "MB2015", 6, 12, null)]
    [TestCase("page: example.org", "MB2015", 6, 11, null)]
    [TestCase("sizes: { small: x }", "MB2012", 6, 21, null)]
    [TestCase("deep: { a: x }", "MB2013", 6, 16, null)]
    [TestCase("deep: { b: xy, a: xy }", "MB2010", 6, 13, "Known: a")]
    [TestCase("deep: {}", "MB2011", 6, 11, "Add a")]
    [TestCase("deep: x", "MB2012", 6, 11, "map")]
    [TestCase("key: hunter2", "MB2055", 6, 10, "connect")]
    [TestCase("key: x${secret:a}", "MB2055", 6, 10, "connect")]
    [TestCase("key: ${env:PORT}", "MB2055", 6, 10, "connect")]
    [TestCase("wait: ${secret:a}", "MB2054", 6, 11, "secret")]
    [TestCase("wait: x${env:NOT_SET}", "MB2051", 6, 12, ".env")]
    [TestCase("wait: ${evn:X}", "MB2050", 6, 11, null)]
    [TestCase("wait: ${env:}", "MB2050", 6, 11, null)]
    [TestCase("wait: ${env:X", "MB2050", 6, 11, null)]
    [TestCase("wait: ${date:DD.MM}", "MB2050", 6, 11, null)]
    [TestCase("wait: ${var:none}", "MB2052", 6, 11, "vars")]
    public void A_bad_option_says_what_where_and_what_to_do(string option, string code, int line, int column, string? hint)
    {
        var problem = Check.Only(Check.Options(option));
        Assert.That($"{problem.Code} {problem.Line}:{problem.Column}", Is.EqualTo($"{code} {line}:{column}"), problem.ToString());
        Assert.That(problem.Hint ?? "", Does.Contain(hint ?? ""));
        Assert.That(problem.Path, Does.StartWith("from[0].with."));
    }

    [Test]
    public void A_date_that_cannot_be_read_tells_what_dates_are_made_of()
        => Assert.That(Check.Only(Check.Options("wait: ${date:DD.MM}")).Message, Does.Contain("yyyy, MM, dd, HH, mm, ss"));

    [Test]
    public void A_secret_that_is_written_out_is_not_repeated_in_the_message()
        => Assert.That(Check.Only(Check.Options("key: hunter2")).ToString(), Does.Not.Contain("hunter2"));

    [Test]
    public void A_value_from_the_environment_is_not_repeated_in_a_message()
        => Assert.That(Check.Only(Check.Options("hidden: ${env:HOME_DIR}")).ToString(), Does.Not.Contain("/home/ana").And.Contain("${env:HOME_DIR}"));

    [Test]
    public void A_missing_option_tells_what_it_is_for()
        => Assert.That(Check.Only(Check.Text("version: 1\nfrom: [{ source: disk.films }]\nto: [{ sink: told }]")).ToString(), Does.Contain("folder").And.Contain("Where the films are"));

    private const string WithVars = "version: 1\nvars:\n  where: ./films\n  depth:\nfrom:\n- source: disk.films\n  with:\n    folder: ${var:where}\n    depth: ${var:depth}\nto: [{ sink: told }]";

    [Test]
    public void Set_gives_variables_their_values()
    {
        var options = Check.Good(Check.Text(WithVars, new() { ["depth"] = "4" })).From[0].Options;
        Assert.That(options.ToJsonString(), Is.EqualTo("""{"folder":"./films","depth":4}"""));
    }

    [Test]
    public void A_variable_without_a_value_is_a_problem()
        => Assert.That(Check.Only(Check.Text(WithVars)).ToString(), Does.StartWith("p.yaml:9:12: error MB2052").And.Contain("--set depth=value"));

    [Test]
    public void A_set_of_an_undeclared_name_is_a_problem()
    {
        var problem = Check.Only(Check.Text(WithVars, new() { ["depth"] = "4", ["wehre"] = "x" }));
        Assert.That(problem.ToString(), Does.Contain("MB2053").And.Contain("'where'"));
    }

    [Test]
    public void A_variable_holds_no_yaml()
    {
        var options = Check.Good(Check.Text(WithVars, new() { ["depth"] = "4", ["where"] = "a\nhidden: true" })).From[0].Options;
        Assert.That(options.ToJsonString(), Is.EqualTo("""{"folder":"a\nhidden: true","depth":4}"""));
    }
}
