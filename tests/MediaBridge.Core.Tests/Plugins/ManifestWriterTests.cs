using System.Diagnostics;

namespace MediaBridge.Core.Tests.Plugins;

/// <summary>Runs the build's manifest writer as the build does: as a process of its own.</summary>
public sealed class ManifestWriterTests : IDisposable
{
    private readonly PluginRoot _root = new();

    public void Dispose() => _root.Dispose();

    [Test]
    public async Task WhatItWritesIsWhatTheBuildStaged()
    {
        var folder = _root.Add("newtonsofttwelve");
        var (exitCode, output) = await WriteAsync(folder, "NewtonsoftTwelve", "newtonsofttwelve");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.Zero, output);
            Assert.That(File.ReadAllBytes(Path.Combine(_root.Path, "written.json")), Is.EqualTo(File.ReadAllBytes(Path.Combine(folder, "plugin.json"))));
            Assert.That(Directory.GetFiles(_root.Path).Select(Path.GetFileName), Is.EqualTo(new[] { "written.json" }));
        }
    }

    [Test]
    public async Task ADescribeThatThrowsIsOneErrorLineAndLeavesNoManifest()
    {
        var folder = _root.Add("throwsindescribe");
        File.WriteAllText(Path.Combine(_root.Path, "written.json"), "of an earlier build");
        var (exitCode, output) = await WriteAsync(folder, "ThrowsInDescribe");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(1));
            Assert.That(output.TrimEnd(), Does.Match(
                @"^[^\n]+ : error MB1003: MediaBridge\.TestPlugins\.ThrowsInDescribe\.dll: Describe of \S+\.Plugin threw InvalidOperationException: the licence file is not there\.$"));
            Assert.That(Directory.GetFiles(_root.Path), Is.Empty);
        }
    }

    [Test]
    public async Task AnotherIdThanTheFoldersIsAnError()
    {
        var (exitCode, output) = await WriteAsync(_root.Add("newtonsofttwelve"), "NewtonsoftTwelve", "twelve");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(1));
            Assert.That(output, Does.Contain("error MB1004: ").And.Contain("the plugin's id is 'newtonsofttwelve', but its folder asks for 'twelve'"));
        }
    }

    [Test]
    public async Task AnAssemblyWithoutAPluginIsAnError()
    {
        var folder = _root.Add("newtonsofttwelve");
        var (exitCode, output) = await RunAsync(Path.Combine(folder, "Newtonsoft.Json.dll"), Path.Combine(_root.Path, "written.json"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(1));
            Assert.That(output, Does.Contain("error MB1002: Newtonsoft.Json.dll: it has no public class that implements IPlugin"));
        }
    }

    private Task<(int ExitCode, string Output)> WriteAsync(string folder, string name, params string[] more)
        => RunAsync([Path.Combine(folder, $"MediaBridge.TestPlugins.{name}.dll"), Path.Combine(_root.Path, "written.json"), .. more]);

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        // artifacts/bin/PROJECT/CONFIGURATION/: the writer lies beside this project in the same configuration.
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var writer = Path.Combine(own.Parent!.Parent!.FullName, "MediaBridge.ManifestWriter", own.Name, "MediaBridge.ManifestWriter.dll");
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet", ["exec", writer, .. arguments])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
