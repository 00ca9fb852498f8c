using MediaBridge.EndToEnd.Tests.Support;

namespace MediaBridge.EndToEnd.Tests.Packages;

/// <summary>A plugin that knows nothing but the packed packages: built, proven, and run against its service.</summary>
public sealed class StrangerTests
{
    private readonly ReelbookStory _story = new();

    [TearDown]
    public async Task CleanAsync() => await _story.DisposeAsync();

    [Test]
    public async Task AStrangersPluginIsProvenInstalledAndRun()
    {
        var package = await BuildTestAndPackAsync();
        await _story.RunAsync(package);
    }

    /// <summary>
    /// A plugin that an earlier commit built goes on working while the minor version stays. The package is in the tree as that commit made
    /// it; with MEDIABRIDGE_REBUILD_EARLIER=1 it is made anew, which a break of the SDK needs, recorded in CHANGELOG.md.
    /// </summary>
    [Test]
    public async Task APluginThatAnEarlierCommitBuiltStillRuns()
    {
        var earlier = Path.Combine(PackedPackages.Root, "tests/TestPlugins/Stranger/Earlier/reelbook.zip");
        if (Environment.GetEnvironmentVariable("MEDIABRIDGE_REBUILD_EARLIER") == "1")
        {
            File.Copy(await BuildTestAndPackAsync(), earlier, overwrite: true);
        }

        var shown = await _story.Sandbox.RunAsync("plugins", "add", earlier);
        Assert.That(shown.ExitCode, Is.Zero, $"The SDK broke plugins that were built before. Take the break back, or record it in CHANGELOG.md and make the package anew.\n{shown.All}");
        await _story.RunAsync(earlier);
    }

    private async Task<string> BuildTestAndPackAsync()
    {
        var source = Path.Combine(PackedPackages.Root, "tests/TestPlugins/Stranger");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(source, f)).Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_story.Sandbox[$"stranger/{file}"])!);
            File.Copy(Path.Combine(source, file), _story.Sandbox[$"stranger/{file}"]);
        }

        var config = _story.Sandbox["stranger/nuget.config"];
        File.WriteAllText(config, File.ReadAllText(config).Replace("../../../sdk/packages", await PackedPackages.FeedAsync(), StringComparison.Ordinal));
        var dotnet = new DotnetCommand(_story.Sandbox["home"]) { Variables = { ["MediaBridgeVersion"] = PackedPackages.Version } };
        var tests = await dotnet.RunAsync(_story.Sandbox["stranger"], "test", "Tests");
        Assert.That(tests.ExitCode, Is.Zero, tests.All);
        Assert.That(tests.Output, Does.Contain("Passed!"), tests.All);
        var pack = await dotnet.RunAsync(_story.Sandbox["stranger"], "pack", "Plugin", "--output", _story.Sandbox["packages"], "-p:DebugType=none");
        Assert.That(pack.ExitCode, Is.Zero, pack.All);
        return _story.Sandbox["packages/Reelbook.1.2.0.nupkg"];
    }
}
