using System.Text.RegularExpressions;

namespace MediaBridge.Host.Tests.Cli;

/// <summary>What README.md promises first.</summary>
internal sealed class ReadmeTests
{
    private static readonly string[] Blocks = [.. Regex
        .Matches(File.ReadAllText(Path.Combine(CliSandbox.Root, "README.md")), "```sh\n(.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(5))
        .Select(m => m.Groups[1].Value)];

    [Test]
    public void The_first_two_blocks_are_one_line_each()
    {
        Assert.That(Blocks[0].TrimEnd('\n'), Does.Not.Contain("\n").And.StartWith("dotnet run --project host/MediaBridge.Cli -- "));
        Assert.That(Blocks[1], Is.EqualTo("bash tests/run.sh\n"));
    }

    [Test]
    public async Task Every_command_works_as_it_stands()
    {
        using var cli = new CliSandbox();
        var films = Path.Combine(CliSandbox.Root, "host", "MediaBridge.Cli", "Samples");
        Directory.CreateDirectory(cli.File("packages"));
        foreach (var place in (string[])["Acme.ToWatch.0.1.0.nupkg", "packages/Acme.ToWatch.0.1.0.nupkg"])
        {
            await File.WriteAllBytesAsync(cli.File(place), PluginInstallTests.Package("0.1.0"));
        }

        var commands = Regex.Matches(File.ReadAllText(Path.Combine(CliSandbox.Root, "README.md")), "```bash\n(.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(5))
            .SelectMany(m => m.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Where(l => l.StartsWith("mediabridge ", StringComparison.Ordinal)).ToList();
        Assert.That(commands, Has.Count.GreaterThan(6));
        foreach (var command in commands)
        {
            var words = Regex.Matches(command.Split(" #")[0], "'([^']*)'|(\\S+)", RegexOptions.None, TimeSpan.FromSeconds(5)).Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Value).Skip(1)
                .Select(w => w.Replace("/srv/films", Path.Combine(films, "films"), StringComparison.Ordinal)).Select(w => w.StartsWith("host/", StringComparison.Ordinal) ? Path.Combine(CliSandbox.Root, w) : w).ToList();
            List<string> template = words.Exists(w => w.EndsWith("Samples/pages.yaml", StringComparison.Ordinal)) ? ["--set", $"template={Path.Combine(films, "page.hbs")}"] : [];
            var result = await cli.RunAsync([.. words, .. template], "y\n");
            Assert.That(result.ExitCode, Is.Zero, $"{command}\n{result}");
        }

        Assert.That(Directory.Exists(cli.File("site")) ? Directory.GetFiles(cli.File("site"), "*", SearchOption.AllDirectories) : [], Is.Empty, "the last command took the run back");
        var page = File.ReadAllText(cli.File("pages/metropolis-1927.md"));
        Assert.That(page, Does.Contain("layout: film\n---").And.Contain("# Metropolis (1927)").And.Contain("★★★★★ – a favourite").And.Contain("- Director: Fritz Lang").And.Contain("- Brigitte Helm as Maria / The Machine Man"));
    }

    [Test]
    public async Task The_first_command_makes_a_site_pages_a_table_and_data()
    {
        using var cli = new CliSandbox();
        var arguments = Blocks[0].Trim().Split(" -- ", 2)[1].Split(' ');
        var result = await cli.RunAsync([.. arguments, "--set", $"out={cli.File("out")}"], null, CliSandbox.Root);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Contain("42 items"));
        Assert.That(File.ReadAllText(cli.File("out/index.html")), Does.Contain("<html"));
        Assert.That(File.ReadAllLines(cli.File("out/films.jsonl")), Has.Length.EqualTo(42));
        Assert.That(File.ReadAllText(cli.File("out/films.csv")), Does.Contain("Nosferatu"));
        Assert.That(Directory.GetFiles(cli.File("out/mdx"), "*.mdx", SearchOption.AllDirectories), Has.Length.EqualTo(42));
        Assert.That(result.Errors, Does.Contain("index.html in a browser"));
    }
}
