using System.Diagnostics;
using MediaBridge.Core;
using MediaBridge.EndToEnd.Tests.Support;

namespace MediaBridge.EndToEnd.Tests.Processes;

/// <summary>Several processes, one data folder. Named pipes as items files hold a run where the test wants it.</summary>
[Platform("Linux,MacOsX")]
public sealed class ConcurrencyTests
{
    private readonly Sandbox _sandbox = new();

    [TearDown]
    public void Clean() => _sandbox.Dispose();

    [TestCase(false)]
    [TestCase(true)]
    public async Task ASecondProcessRefusesAndNamesTheFirst(bool fresh)
    {
        _sandbox.Pipe("in.jsonl");
        var file = _sandbox.Pipeline();
        using var first = _sandbox.Start("run", file);
        await using (var pipe = new StreamWriter(_sandbox["in.jsonl"]))
        {
            await pipe.WriteAsync(Sandbox.Items(10));
            await pipe.FlushAsync();
            var second = fresh ? await _sandbox.RunAsync("run", file, "--fresh") : await _sandbox.RunAsync("run", file);
            Assert.That(second.ExitCode, Is.EqualTo(2), second.All);
            Assert.That(second.Errors, Does.Contain($"running already, in process {first.Id}"));
            await pipe.WriteAsync(Sandbox.Items(10, first: 11));
        }

        var ended = await Sandbox.EndAsync(first);
        Assert.That(ended.ExitCode, Is.Zero, ended.All);
        Assert.That(File.ReadAllText(_sandbox["out/items.jsonl"]), Is.EqualTo(Sandbox.Items(20)));
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _sandbox.Data });
        Assert.That(bridge.Runs.List().Select(r => r.State), Is.EqualTo((string[])["done"]));
    }

    [Test]
    public async Task TwoPipelinesRunAtOnceInOneDataFolder()
    {
        _sandbox.Pipe("a.jsonl");
        _sandbox.Pipe("b.jsonl");
        using var a = _sandbox.Start("run", _sandbox.Pipeline("a", "a.jsonl", "out-a"));
        using var b = _sandbox.Start("run", _sandbox.Pipeline("b", "b.jsonl", "out-b"));
        await using (var toA = new StreamWriter(_sandbox["a.jsonl"]))
        await using (var toB = new StreamWriter(_sandbox["b.jsonl"]))
        {
            for (var i = 0; i < 10; i++)
            {
                await toA.WriteAsync(Sandbox.Items(700, 1 + (700 * i)));
                await toB.WriteAsync(Sandbox.Items(700, 10_001 + (700 * i)));
            }
        }

        var ends = await Task.WhenAll(Sandbox.EndAsync(a), Sandbox.EndAsync(b));
        Assert.That(ends.Select(e => e.ExitCode), Is.All.Zero, ends[0].All + ends[1].All);
        Assert.That(File.ReadAllText(_sandbox["out-a/items.jsonl"]), Is.EqualTo(Sandbox.Items(7000)));
        Assert.That(File.ReadAllText(_sandbox["out-b/items.jsonl"]), Is.EqualTo(Sandbox.Items(7000, 10_001)));
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    public async Task StoppedInTheMiddleAndRunAgainTheEndIsTheSame(string signal)
    {
        _sandbox.Pipe("in.jsonl");
        var file = _sandbox.Pipeline();
        using var run = _sandbox.Start("run", file);
        await using (var pipe = new StreamWriter(_sandbox["in.jsonl"]))
        {
            await pipe.WriteAsync(Sandbox.Items(10));
            await pipe.FlushAsync();
            using var kill = Process.Start("kill", ["-" + signal, run.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
            var ended = await Sandbox.EndAsync(run);
            Assert.That(ended.ExitCode, Is.EqualTo(130), ended.All);
            Assert.That(ended.All, Does.Contain("again to go on"));
        }

        await GoOnAsync(file);
    }

    [Test]
    public async Task TheLeaseOfAKilledProcessIsTakenOverAtOnce()
    {
        _sandbox.Pipe("in.jsonl");
        var file = _sandbox.Pipeline();
        using var run = _sandbox.Start("run", file);
        await using (var pipe = new StreamWriter(_sandbox["in.jsonl"]))
        {
            await pipe.WriteAsync(Sandbox.Items(10));
            await pipe.FlushAsync();
            run.Kill();
            await run.WaitForExitAsync();
        }

        await GoOnAsync(file);
    }

    private async Task GoOnAsync(string file)
    {
        Assert.That(File.Exists(_sandbox["out/items.jsonl"]), Is.False);
        File.Delete(_sandbox["in.jsonl"]);
        _sandbox.Write("in.jsonl", Sandbox.Items(25));
        var again = await _sandbox.RunAsync("run", file);
        Assert.That(again.ExitCode, Is.Zero, again.All);
        Assert.That(File.ReadAllText(_sandbox["out/items.jsonl"]), Is.EqualTo(Sandbox.Items(25)));
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _sandbox.Data });
        Assert.That(bridge.Runs.List().Select(r => r.State), Is.EqualTo((string[])["done"]), "the same run went on");
    }
}
