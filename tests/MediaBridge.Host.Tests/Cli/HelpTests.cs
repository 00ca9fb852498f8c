using System.CommandLine;
using System.Text.RegularExpressions;
using MediaBridge.Cli.CommandLine;

namespace MediaBridge.Host.Tests.Cli;

internal sealed partial class HelpTests
{
    private static IEnumerable<TestCaseData> Commands() => All(CommandTree.Make()).Select(c => new TestCaseData(HelpPrinter.Path(c)).SetArgDisplayNames(HelpPrinter.Path(c)));

    [TestCaseSource(nameof(Commands))]
    public void Every_command_has_help_with_an_example_that_parses(string path)
    {
        var root = CommandTree.Make();
        var command = All(root).Single(c => HelpPrinter.Path(c) == path);
        using var text = new StringWriter();
        HelpPrinter.Write(command, text);
        var help = text.ToString();

        Assert.That(command.Description, Is.Not.Empty);
        Assert.That(help, Does.Contain($"  {path}").And.Contain("Usage:").And.Contain("--json"));
        var examples = help[help.IndexOf("Examples:", StringComparison.Ordinal)..].Split('\n').Skip(1).Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        Assert.That(examples, Is.Not.Empty);
        foreach (var example in examples.SelectMany(Calls))
        {
            Assert.That(root.Parse(example).Errors, Is.Empty, example);
        }
    }

    [TestCaseSource(nameof(Commands))]
    public void Every_option_and_argument_is_described(string path)
    {
        var command = All(CommandTree.Make()).Single(c => HelpPrinter.Path(c) == path);
        Assert.That(command.Options.Where(o => !o.Hidden).Select(o => o.Description), Is.All.Not.Empty);
        Assert.That(command.Arguments.Select(a => a.Description), Is.All.Not.Empty);
    }

    [Test]
    public async Task Help_goes_to_standard_output()
    {
        using var cli = new CliSandbox();
        var result = await cli.RunAsync("run", "--help");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Contain("Examples:").And.Contain("--since"));
        Assert.That(result.Errors, Is.Empty);
    }

    [Test]
    public async Task Version_names_product_contract_and_runtime()
    {
        using var cli = new CliSandbox();
        var result = await cli.RunAsync("--version");
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Output, Does.Match(@"^mediabridge \d+\.\d+\.\d+ \(plugin SDK \d+\.\d+\.\d+, \.NET \d+\.\d+\.\d+\)\nplugins: core \d+\.\d+\.\d+, (.*, )?files \d+.*\n$"));
        Assert.That((await cli.RunAsync("--version", "--quiet")).Output, Does.Match(@"^mediabridge [^\n]+\n$"));
        Assert.That((await cli.RunAsync("--version", "--verbose")).Output, Does.Match(@"files +\d+\.\d+\.\d+ +\d+\.\d+\.\d+ +ready"));
        var json = (await cli.RunAsync("--version", "--json", "--plugins", Path.Combine(CliSandbox.Root, "artifacts", "test-plugins"))).Json();
        Assert.That(json.GetProperty("plugins").EnumerateArray().Select(p => p.GetProperty("id").GetString()), Does.Contain("throwsindescribe"));
        Assert.That(Directory.EnumerateFileSystemEntries(cli.Data), Is.Empty, "nothing was opened or loaded");
    }

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);

    /// <summary>The calls of the program in an example: without remark, and those of a chain one by one.</summary>
    private static IEnumerable<string> Calls(string example)
    {
        var line = example.Split("  #")[0].Replace("source <(", "", StringComparison.Ordinal).TrimEnd(' ', ')');
        return line.Split("&&").SelectMany(p => p.Split('|')).Select(p => Redirection().Split(p)[0].Trim())
            .Where(p => p.StartsWith("mediabridge ", StringComparison.Ordinal))
            .Select(p => p["mediabridge ".Length..].Replace('\'', '"'));
    }

    /// <summary>A > outside of quotes.</summary>
    [GeneratedRegex("""\s>(?=(?:[^"]*"[^"]*")*[^"]*$)""")]
    private static partial Regex Redirection();
}
