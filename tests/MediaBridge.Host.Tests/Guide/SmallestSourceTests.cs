using MediaBridge.Host.Tests.Cli;

namespace MediaBridge.Host.Tests.Guide;

/// <summary>The smallest source of PLUGIN-GUIDE.md, built with the test plugins, runs as the guide says.</summary>
internal sealed class SmallestSourceTests
{
    [Test]
    public async Task ItRunsAsTheGuideSays()
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
