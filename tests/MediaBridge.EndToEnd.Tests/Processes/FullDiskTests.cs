using System.Diagnostics;
using MediaBridge.EndToEnd.Tests.Support;

namespace MediaBridge.EndToEnd.Tests.Processes;

/// <summary>A device that is full and a limit on the size of files bind root as well.</summary>
[Platform("Linux")]
public sealed class FullDiskTests
{
    private readonly Sandbox _sandbox = new();

    [TearDown]
    public void Clean() => _sandbox.Dispose();

    [TestCase("out", "output")]
    [TestCase("data", "data folder")]
    public async Task AFullDeviceIsNamedAndWithRoomTheRunCompletes(string place, string what)
    {
        Directory.CreateDirectory(_sandbox[place]);
        var mount = await MountAsync(_sandbox[place], place == "out" ? "64k" : "512k");
        try
        {
            _sandbox.Write("in.jsonl", Sandbox.Items(20_000));
            var file = _sandbox.Pipeline();
            var full = await _sandbox.RunAsync("run", file);
            Assert.That(full.ExitCode & 16, Is.EqualTo(16), $"{what}: {full.All}");
            Assert.That(full.All, Does.Contain(place == "out" ? "items.jsonl" : _sandbox["data"]).And.Match("No space left|disk is full|disk I/O error"));
            Assert.That(full.All, Does.Not.Contain("   at MediaBridge"));
            Assert.That(Directory.EnumerateFiles(_sandbox[place], "*.tmp", SearchOption.AllDirectories), Is.Empty);
            Assert.That(File.Exists(_sandbox["out/items.jsonl"]), Is.False);
            using var grown = Process.Start("mount", ["-o", "remount,size=64m", _sandbox[place]]);
            await grown.WaitForExitAsync();
            var again = await _sandbox.RunAsync("run", file);
            Assert.That(again.ExitCode, Is.Zero, again.All);
            Assert.That(File.ReadAllText(_sandbox["out/items.jsonl"]), Is.EqualTo(Sandbox.Items(20_000)));
        }
        finally
        {
            using var gone = Process.Start("umount", [mount]);
            await gone.WaitForExitAsync();
        }
    }

    /// <summary>The runtime itself needs files larger than the limit unless it may write to the pages it executes. With SIGXFSZ ignored a write beyond the limit fails with EFBIG, of our files and of SQLite's.</summary>
    [TestCase(1600)]
    [TestCase(4000)]
    public async Task ALimitOnTheSizeOfFilesIsAClearErrorAndLeavesNothingHalfWritten(int blocks)
    {
        _sandbox.Write("in.jsonl", Sandbox.Items(30_000));
        var file = _sandbox.Pipeline();
        var limited = await _sandbox.RunLimitedAsync($"trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f {blocks}", "run", file);
        Assert.That(limited.ExitCode & 16, Is.EqualTo(16), limited.All);
        Assert.That(limited.All, Does.Contain(_sandbox.Path).And.Match("too large|disk is full|disk I/O error"));
        Assert.That(limited.All, Does.Not.Contain("   at MediaBridge"));
        Assert.That(Directory.Exists(_sandbox["out"]) ? Directory.GetFileSystemEntries(_sandbox["out"]) : [], Is.Empty);
        Assert.That(Directory.EnumerateFiles(_sandbox["data"], "*.tmp", SearchOption.AllDirectories), Is.Empty);
        var again = await _sandbox.RunAsync("run", file);
        Assert.That(again.ExitCode, Is.Zero, again.All);
        Assert.That(File.ReadAllText(_sandbox["out/items.jsonl"]), Is.EqualTo(Sandbox.Items(30_000)));
    }

    [Test]
    public async Task AFileInThePlaceOfTheDataFolderIsAClearError()
    {
        _sandbox.Write("in.jsonl", Sandbox.Items(1));
        _sandbox.Write("data", "a file");
        var run = await _sandbox.RunAsync("run", _sandbox.Pipeline());
        Assert.That(run.ExitCode, Is.EqualTo(2), run.All);
        Assert.That(run.Errors, Does.Contain(_sandbox["data"]).And.Not.Contain("   at MediaBridge"));
    }

    private static async Task<string> MountAsync(string folder, string size)
    {
        using var mount = Process.Start(new ProcessStartInfo("mount", ["-t", "tmpfs", "-o", $"size={size}", "tmpfs", folder]) { RedirectStandardError = true })!;
        await mount.WaitForExitAsync();
        if (mount.ExitCode != 0)
        {
            Assert.Ignore("This machine does not let us mount a small device.");
        }

        return folder;
    }
}
