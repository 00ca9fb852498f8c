namespace MediaBridge.Host.Tests.Cli;

internal sealed class UsageTests
{
    [TestCase("run --lmit 3 x.yaml", "--limit")]
    [TestCase("rnu x.yaml", "run")]
    [TestCase("runs lits", "list")]
    [TestCase("check --jsn", "--json")]
    public async Task A_typo_exits_2_and_says_what_was_probably_meant(string line, string meant)
    {
        using var cli = new CliSandbox();
        var result = await cli.RunAsync(line.Split(' '));
        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(result.Errors, Does.Contain($"Did you mean {meant}?").And.Contain("--help"));
        Assert.That(result.Output, Is.Empty);
    }

    [TestCase("run")]
    [TestCase("run x.yaml --limit 0")]
    [TestCase("run x.yaml --workers many")]
    [TestCase("run x.yaml --set novalue")]
    [TestCase("run x.yaml --since yesterday-ish")]
    [TestCase("completion tcsh")]
    [TestCase("runs show twelve")]
    public async Task A_wrong_command_line_exits_2(string line)
    {
        using var cli = new CliSandbox();
        var result = await cli.RunAsync(line.Split(' '));
        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(result.Errors, Does.StartWith("error: ").And.Not.Contain("   at "));
    }

    [TestCase("MB2014")]
    [TestCase("mb2014")]
    [TestCase("2014")]
    public async Task A_code_is_explained_even_without_a_data_folder(string code)
    {
        using var cli = new CliSandbox();
        var result = await cli.RunAsync("explain", code, "--data", "/proc/none");
        Assert.That(result, Is.EqualTo(new CliResult(0, "MB2014  A value is not one of those allowed.\n        Choose one that the message names.\n", "")));
        Assert.That((await cli.RunAsync("explain", "MB2O14")).Errors, Does.Contain("MB2014"));
    }

    [Test]
    public async Task All_codes_are_listed_with_cause_and_remedy()
    {
        using var cli = new CliSandbox();
        var codes = (await cli.RunAsync("explain", "--json")).Json().EnumerateArray().ToList();
        Assert.That(codes, Has.Count.GreaterThan(45));
        Assert.That(codes.Select(c => c.GetProperty("meaning").GetString()!.Length), Is.All.GreaterThan(10));
        Assert.That(codes.Select(c => c.GetProperty("remedy").GetString()!.Length), Is.All.GreaterThan(5));
    }

    [Test]
    public async Task What_is_missing_is_named_when_nobody_can_be_asked()
    {
        using var cli = new CliSandbox();
        Assert.That((await cli.RunAsync("run")).Errors, Does.StartWith("error: PIPELINE is missing: a pipeline file (YAML)\n").And.Contain("run --help"));
        Assert.That((await cli.RunAsync("copy", "items:x")).Errors, Does.StartWith("error: TO is missing: a sink"));
        Assert.That((await cli.RunAsync("copy", "items:x", "files:out")).Errors, Does.Contain("'format' is missing"));
        Assert.That((await cli.RunAsync("connect", "add")).Errors, Does.Contain("NAME is missing").And.Contain("SERVICE is missing"));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task What_is_missing_is_asked_for_at_a_terminal(CancellationToken cancellationToken)
    {
        using var cli = new CliSandbox();
        cli.Write("films.jsonl", """{"kind":"movie","title":"Metropolis","ids":["imdb:tt0017136"]}""" + "\n");
        cli.Write("one.yaml", "{ version: 1, vars: { out: }, from: [ { source: items, with: { file: films.jsonl } } ], to: [ { sink: files, with: { folder: '${var:out}', format: csv } } ] }");
        using (var run = PseudoTerminal.Start(cli, ["run"]))
        {
            await run.WaitForAsync("PIPELINE", cancellationToken);
            await run.WaitForAsync("one.yaml", cancellationToken);
            await run.AnswerAsync("> ", "2", cancellationToken);
            await run.AnswerAsync("a variable of one.yaml", "here", cancellationToken);
            Assert.That(await run.EndAsync(cancellationToken), Is.Zero, run.Seen);
            Assert.That(File.Exists(cli.File("here/items.csv")), run.Seen);
        }

        using var copy = PseudoTerminal.Start(cli, ["copy", "items:films.jsonl"], columns: 60);
        await copy.AnswerAsync("a sink", "files:there", cancellationToken);
        await copy.WaitForAsync("files format", cancellationToken);
        await copy.WaitForAsync("jsonl", cancellationToken);
        await copy.AnswerAsync("> ", "csv", cancellationToken);
        Assert.That(await copy.EndAsync(cancellationToken), Is.Zero, copy.Seen);
        Assert.That(File.Exists(cli.File("there/items.csv")), copy.Seen);
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task No_answer_at_a_terminal_is_an_error_that_names_what_is_missing(CancellationToken cancellationToken)
    {
        using var cli = new CliSandbox();
        using var run = PseudoTerminal.Start(cli, ["runs", "show"]);
        await run.AnswerAsync("> ", "", cancellationToken);
        Assert.That(await run.EndAsync(cancellationToken), Is.EqualTo(2), run.Seen);
        Assert.That(run.Seen, Does.Contain("RUN is missing"));
    }

    [Test]
    public async Task A_noun_alone_shows_its_verbs()
    {
        using var cli = new CliSandbox();
        var result = await cli.RunAsync("runs");
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Errors, Does.Contain("undo RUN").And.Not.Contain("error:"));
    }

    [TestCase("runs show 7", "There is no run 7")]
    [TestCase("runs cancel 7", "There is no unfinished run 7")]
    [TestCase("runs undo 7", "There is no run 7")]
    [TestCase("apply none.json", "none.json")]
    [TestCase("plugins info flies", "Did you mean files?")]
    [TestCase("connect remove nobody", "There is no connection 'nobody'")]
    [TestCase("secrets remove nothing", "There is no secret 'nothing'")]
    [TestCase("run none.yaml", "none.yaml")]
    public async Task What_is_not_there_exits_2_with_a_sentence(string line, string sentence)
    {
        using var cli = new CliSandbox();
        var result = await cli.RunAsync(line.Split(' '));
        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(result.Errors, Does.Contain(sentence).And.Not.Contain("   at "));
    }

    [Test]
    public async Task A_data_folder_that_cannot_be_made_is_told_without_a_stack_trace()
    {
        using var cli = new CliSandbox();
        cli.Write("file", "");
        var result = await cli.RunAsync("runs", "list", "--data", cli.File("file/below"));
        Assert.That(result.ExitCode, Is.Not.Zero.And.Not.EqualTo(134));
        Assert.That(result.Errors, Does.StartWith("error: ").And.Not.Contain("   at "));
    }
}
