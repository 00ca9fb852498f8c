using System.Text.RegularExpressions;
using MediaBridge.EndToEnd.Tests.Support;

namespace MediaBridge.EndToEnd.Tests.Packages;

/// <summary>The first two files that PLUGIN-GUIDE.md shows are a plugin, with nothing but them and the packages.</summary>
public sealed class SmallestSourceTests
{
    private readonly Sandbox _sandbox = new();

    [TearDown]
    public void Clean() => _sandbox.Dispose();

    [Test]
    public async Task WhatTheGuideShowsBuildsAndRuns()
    {
        var guide = (await File.ReadAllTextAsync(Path.Combine(PackedPackages.Root, "PLUGIN-GUIDE.md"))).ReplaceLineEndings("\n");
        _sandbox.Write("towatch/ToWatch.csproj", Block("xml").Match(guide).Groups[1].Value.Replace("Include=\"MediaBridge.Sdk\" Version=\"0.1.0\"", $"Include=\"MediaBridge.Sdk\" Version=\"{PackedPackages.Version}\"", StringComparison.Ordinal));
        _sandbox.Write("towatch/Plugin.cs", Block("csharp").Match(guide).Groups[1].Value);
        _sandbox.Write("towatch/nuget.config", $"<configuration><packageSources><clear /><add key=\"packed\" value=\"{await PackedPackages.FeedAsync()}\" /></packageSources></configuration>");
        var build = await new DotnetCommand(_sandbox["home"]).RunAsync(_sandbox["towatch"], "build");
        Assert.That(build.ExitCode, Is.Zero, build.All);

        Directory.CreateDirectory(_sandbox["plugins"]);
        Directory.Move(_sandbox["towatch/bin/Debug/net10.0"], _sandbox["plugins/towatch"]);
        _sandbox.Write("list.txt", "Metropolis\nFaust\n");
        var copy = await _sandbox.RunAsync("copy", "towatch.lines?file=list.txt", "files:out?format=csv", "--plugins", "plugins");
        Assert.That(copy.ExitCode, Is.Zero, copy.All);
        Assert.That(File.ReadAllLines(_sandbox["out/items.csv"]).Skip(1).Select(l => l.Split(',')[0]), Is.EqualTo(new[] { "Metropolis", "Faust" }));
    }

    private static Regex Block(string language) => new($"```{language}\n(.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(5));
}
