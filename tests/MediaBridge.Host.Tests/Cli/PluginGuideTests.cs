namespace MediaBridge.Host.Tests.Cli;

/// <summary>The smallest source of PLUGIN-GUIDE.md: built with the test plugins, and run.</summary>
internal sealed class PluginGuideTests
{
    [Test]
    public void The_guide_shows_the_source_that_is_built()
    {
        var source = File.ReadAllText(Path.Combine(CliSandbox.Root, "tests/TestPlugins/ToWatch/Plugin.cs"));
        Assert.That(File.ReadAllText(Path.Combine(CliSandbox.Root, "PLUGIN-GUIDE.md")), Does.Contain($"```csharp\n{source}```"));
        Assert.That(source.Split('\n').SkipWhile(l => !l.Contains("class LinesSource", StringComparison.Ordinal)).Count(l => l.Length > 0), Is.LessThan(40));
    }

    [Test]
    public async Task It_runs_as_the_guide_says()
    {
        using var cli = new CliSandbox();
        cli.Write("list.txt", "Metropolis\nFaust\n");
        var plugins = Path.Combine(CliSandbox.Root, "artifacts", "test-plugins");
        var info = await cli.RunAsync("plugins", "info", "towatch", "--plugins", plugins);
        Assert.That(info.Output, Does.Contain("one title a line").And.Contain("ready"), info.ToString());

        var copy = await cli.RunAsync("copy", "towatch.lines?file=list.txt", "files:out?format=csv", "--plugins", plugins);
        Assert.That(copy.ExitCode, Is.Zero, copy.ToString());
        Assert.That(File.ReadAllLines(cli.File("out/items.csv")).Skip(1).Select(l => l.Split(',')[0]), Is.EqualTo(new[] { "Metropolis", "Faust" }));
    }
}
