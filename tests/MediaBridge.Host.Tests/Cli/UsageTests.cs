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
