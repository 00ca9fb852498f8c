using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using MediaBridge.EndToEnd.Tests.Support;

namespace MediaBridge.EndToEnd.Tests.Packages;

/// <summary>What <c>dotnet new</c> makes builds, is green and runs, with nothing but the packed packages. MEDIABRIDGE_ALL_TEMPLATES=1 tries every kind.</summary>
public sealed partial class TemplateTests
{
    private static readonly string[] Kinds = Environment.GetEnvironmentVariable("MEDIABRIDGE_ALL_TEMPLATES") is null
        ? ["full"]
        : ["full", "source", "sink", "matcher", "processor", "format", "store"];

    private readonly Sandbox _sandbox = new();

    private static IEnumerable<TestCaseData> Projects()
        => Kinds.Select(k => new TestCaseData(k, k == "full" ? "Acme.Media.Trakt-2" : $"Just{k}", k == "full" ? "acme-media-trakt-2" : $"just{k}"));

    [TearDown]
    public void Clean() => _sandbox.Dispose();

    [TestCaseSource(nameof(Projects))]
    public async Task ANewPluginIsGreenAndRuns(string kind, string name, string id)
    {
        var dotnet = await InstalledAsync();
        var clock = Stopwatch.StartNew();
        var made = await dotnet.RunAsync(
            _sandbox.Path, "new", "mediabridge-plugin", "--name", name, "--kind", kind, "--feed", await PackedPackages.FeedAsync(), "--sdk-version", PackedPackages.Version);
        Assert.That(made.ExitCode, Is.Zero, made.All);
        var tests = await dotnet.RunAsync(_sandbox[name], "test");
        Assert.That(tests.ExitCode, Is.Zero, tests.All);
        Assert.That(Passed().Match(tests.Output).Groups[1].Value, Is.Not.EqualTo("").And.Not.EqualTo("0"), tests.All);
        // NU1603: a package source without the exact lower bound of a dependency.
        Assert.That(tests.All.Split('\n').Where(l => l.Contains("warning", StringComparison.Ordinal) && !l.Contains("NU1603", StringComparison.Ordinal)), Is.Empty);
        await TestContext.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{kind}: from dotnet new to green in {clock.Elapsed.TotalSeconds:0} s"));

        var info = await RunAsync(name, "plugins", "info", id);
        Assert.That(info.Output, Does.Contain("ready"), info.All);
        foreach (var pipeline in Directory.GetFiles(_sandbox[$"{name}/samples"], "*.yaml").Where(f => !f.EndsWith("connections.yaml", StringComparison.Ordinal)))
        {
            var run = await RunAsync(name, "run", pipeline);
            Assert.That(run.ExitCode, Is.Zero, run.All);
            var again = await RunAsync(name, "run", pipeline, "--json");
            Assert.That(again.ExitCode, Is.Zero, again.All);
        }

        var written = Directory.EnumerateFiles(_sandbox[$"{name}/out"], "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_sandbox[$"{name}/out"], f)).ToList();
        Assert.That(written, Is.Not.Empty);
        if (kind == "full")
        {
            Assert.That(File.ReadAllText(_sandbox[$"{name}/out/films.txt"]), Does.Contain("Metropolis (1927), 9 of 10\n"));
            Assert.That(written, Is.SupersetOf((string[])["copy.json", "backup/films/items.jsonl.gz", "matched/items.jsonl"]));
        }
    }

    [Test]
    public async Task TheProgramMakesTheProjectToo()
    {
        var dotnet = await InstalledAsync();
        _sandbox.Variables["DOTNET_CLI_HOME"] = dotnet.Home;
        var made = await _sandbox.RunAsync("plugins", "new", "Acme.Films", "--kind", "source", "--source", await PackedPackages.FeedAsync());
        Assert.That(made.ExitCode, Is.Zero, made.All);
        Assert.That(File.ReadAllText(_sandbox["Acme.Films/nuget.config"]), Does.Contain(await PackedPackages.FeedAsync()));
        Assert.That(Directory.GetFiles(_sandbox["Acme.Films"], "FilmsSource.cs", SearchOption.AllDirectories), Has.Length.EqualTo(1));
    }

    [TestCase("files.videos", "files")]
    [TestCase("items", "files")]
    public async Task ANewPipelineIsWithoutErrors(string from, string to)
    {
        var dotnet = await InstalledAsync();
        var made = await dotnet.RunAsync(_sandbox.Path, "new", "mediabridge-pipeline", "--name", "My films", "--from", from, "--to", to);
        Assert.That(made.ExitCode, Is.Zero, made.All);
        Assert.That(File.ReadAllText(_sandbox["My films.yaml"]), Does.StartWith("# yaml-language-server: $schema=").And.Contain("name: my-films\n").And.Contain($"source: {from}\n"));
        var check = await _sandbox.RunAsync("check", "My films.yaml");
        Assert.That(check.ExitCode, Is.Zero, check.All);
        Assert.That(File.Exists(_sandbox["connections.example.yaml"]));
    }

    private async Task<DotnetCommand> InstalledAsync()
    {
        var dotnet = new DotnetCommand(_sandbox["home"]);
        var install = await dotnet.RunAsync(_sandbox.Path, "new", "install", await PackedPackages.TemplatesAsync());
        Assert.That(install.ExitCode, Is.Zero, install.All);
        return dotnet;
    }

    private Task<Sandbox.Result> RunAsync(string project, params string[] arguments)
    {
        var folder = _sandbox[project];
        return _sandbox.RunInAsync(folder, [.. arguments, "--plugins", Path.Combine(folder, "plugins"), "--connections", Path.Combine(folder, "samples/connections.yaml")]);
    }

    [GeneratedRegex(@"Passed:\s+(\d+)")]
    private static partial Regex Passed();
}
